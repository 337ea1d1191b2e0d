// SPDX-License-Identifier: GPL-2.0-or-later
// Progress on stderr, with rate and time left.
#include "indexer/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace dateline {
namespace {

std::string time_left(double seconds) {
  if (seconds < 60) return fmt::format("{:.0f} s", seconds);
  if (seconds < 3600) return fmt::format("{:.0f} min", seconds / 60);
  return fmt::format("{:.1f} h", seconds / 3600);
}

}  // namespace

Progress::Progress(ProgressStyle style, std::uint64_t total_bytes)
    : style_(style), total_bytes_(total_bytes) {
  if (style_ == ProgressStyle::automatic && ::isatty(STDERR_FILENO) == 0) {
    style_ = ProgressStyle::none;
  }
}

void Progress::update(std::uint64_t bytes_done, std::size_t articles, std::size_t passages) {
  if (style_ == ProgressStyle::none) return;
  const Clock::time_point now = Clock::now();
  if (now - last_ < std::chrono::milliseconds(100)) return;
  last_ = now;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const auto done = static_cast<double>(bytes_done);
  const auto total = static_cast<double>(total_bytes_);
  const double rate = seconds > 0 ? done / seconds : 0;
  if (style_ == ProgressStyle::json) {
    fmt::print(stderr,
               "{{\"bytes\":{},\"total_bytes\":{},\"articles\":{},\"passages\":{},"
               "\"seconds\":{:.1f}}}\n",
               bytes_done, total_bytes_, articles, passages, seconds);
    return;
  }
  const std::string left = rate > 0 && done > 0 ? time_left((total - done) / rate) : "?";
  fmt::print(stderr, "\r\x1b[K{:3.0f} %  {} articles  {} passages  {:.1f} MB/s  {} left",
             total > 0 ? 100 * done / total : 100.0, articles, passages, rate / 1e6, left);
  std::fflush(stderr);
  shown_ = true;
}

void Progress::clear() {
  if (!shown_) return;
  std::fputs("\r\x1b[K", stderr);
  std::fflush(stderr);
  shown_ = false;
}

}  // namespace dateline

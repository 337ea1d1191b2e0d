// SPDX-License-Identifier: GPL-2.0-or-later
// Progress on stderr, with rates and time left.
#include "indexer/run/progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

#include "common/cli/terminal.h"
#include "common/text/counted.h"

namespace dateline {
namespace {

double rate(double count, double seconds) { return seconds > 0 ? count / seconds : 0; }

std::optional<double> seconds_left(const ProgressCounts& counts, std::uint64_t total_bytes,
                                   double seconds) {
  if (counts.bytes == 0 || seconds <= 0) return std::nullopt;
  const auto left = static_cast<double>(total_bytes - std::min(counts.bytes, total_bytes));
  return left / rate(static_cast<double>(counts.bytes), seconds);
}

std::string time_left(const std::optional<double>& seconds) {
  if (!seconds) return "? left";
  if (*seconds < 60) return fmt::format("{:.0f} s left", *seconds);
  if (*seconds < 3600) return fmt::format("{:.0f} min left", *seconds / 60);
  return fmt::format("{:.1f} h left", *seconds / 3600);
}

}  // namespace

std::string progress_line(const ProgressCounts& counts, std::uint64_t total_bytes, double seconds,
                          std::size_t columns) {
  const auto bytes = static_cast<double>(counts.bytes);
  const double share = total_bytes > 0 ? bytes / static_cast<double>(total_bytes) : 1;
  // The first are the last to go where there is no room.
  const std::vector<std::string> parts{
      fmt::format("{:3.0f} %", 100 * std::min(share, 1.0)),
      time_left(seconds_left(counts, total_bytes, seconds)),
      counted(counts.articles, "article"),
      fmt::format("{:.0f} articles/s", rate(static_cast<double>(counts.read), seconds)),
      fmt::format("{:.1f} MB/s", rate(bytes, seconds) / 1e6),
      counted(counts.passages, "passage"),
  };
  std::string line = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (line.size() + 2 + parts[i].size() > columns) break;
    line.append("  ").append(parts[i]);
  }
  return line;
}

std::string progress_json(const ProgressCounts& counts, std::uint64_t total_bytes, double seconds) {
  const std::optional<double> left = seconds_left(counts, total_bytes, seconds);
  return fmt::format(
      "{{\"bytes\":{},\"total_bytes\":{},\"articles\":{},\"passages\":{},\"articles_read\":{},"
      "\"articles_per_second\":{:.1f},\"bytes_per_second\":{:.0f},\"seconds_left\":{},"
      "\"seconds\":{:.1f}}}",
      counts.bytes, total_bytes, counts.articles, counts.passages, counts.read,
      rate(static_cast<double>(counts.read), seconds),
      rate(static_cast<double>(counts.bytes), seconds),
      left ? fmt::format("{:.1f}", *left) : "null", seconds);
}

Progress::Progress(ProgressStyle style, std::uint64_t total_bytes)
    : style_(style), total_bytes_(total_bytes) {
  if (style_ == ProgressStyle::automatic && !cli::stderr_is_terminal()) {
    style_ = ProgressStyle::none;
  }
}

void Progress::update(const ProgressCounts& counts) {
  if (style_ == ProgressStyle::none) return;
  const Clock::time_point now = Clock::now();
  if (now - last_ < std::chrono::milliseconds(100)) return;
  last_ = now;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  if (style_ == ProgressStyle::json) {
    fmt::print(stderr, "{}\n", progress_json(counts, total_bytes_, seconds));
    return;
  }
  // The last column stays free: some terminals wrap when it is written.
  const std::size_t columns = std::max<std::size_t>(cli::terminal_width(), 2) - 1;
  fmt::print(stderr, "\r\x1b[K{}", progress_line(counts, total_bytes_, seconds, columns));
  std::fflush(stderr);
  shown_ = true;
}

void Progress::say(std::string_view message) {
  if (style_ != ProgressStyle::automatic) return;
  clear();
  fmt::print(stderr, "{}\n", message);
}

void Progress::clear() {
  if (!shown_) return;
  std::fputs("\r\x1b[K", stderr);
  std::fflush(stderr);
  shown_ = false;
}

}  // namespace dateline

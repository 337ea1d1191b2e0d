// SPDX-License-Identifier: GPL-2.0-or-later
// The progress of an indexing run: a line on a terminal, or JSON lines for a program.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

enum class ProgressStyle { automatic, json, none };

/// The work done so far.
struct ProgressCounts {
  std::uint64_t bytes = 0;   ///< of input
  std::size_t read = 0;      ///< articles read in this run
  std::size_t articles = 0;  ///< in the index
  std::size_t passages = 0;  ///< in the index
};

/// "62 %  1,200 articles  80 articles/s  1.4 MB/s  3 min left", as many parts as fit in `columns`.
/// `counts.bytes` of `total_bytes` took `seconds`.
[[nodiscard]] std::string progress_line(const ProgressCounts& counts, std::uint64_t total_bytes,
                                        double seconds, std::size_t columns);

/// The same as a JSON object; `seconds_left` is null if unknown.
[[nodiscard]] std::string progress_json(const ProgressCounts& counts, std::uint64_t total_bytes,
                                        double seconds);

class Progress {
 public:
  /// `total_bytes` is the size of the input. Automatic: a line on stderr if that is a terminal.
  Progress(ProgressStyle style, std::uint64_t total_bytes);
  /// Reports progress, at most ten times a second.
  void update(const ProgressCounts& counts);
  /// Shows a message to a person at a terminal; does nothing otherwise.
  void say(std::string_view message);
  /// Clears the line.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  ProgressStyle style_;
  std::uint64_t total_bytes_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = {};
  bool shown_ = false;
};

}  // namespace dateline

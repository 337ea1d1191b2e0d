// SPDX-License-Identifier: GPL-2.0-or-later
// How far an indexing run is: a line on a terminal, or JSON lines for a program that watches.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace dateline {

enum class ProgressStyle { automatic, json, none };

class Progress {
 public:
  /// `total_bytes` of input lie ahead. Automatic: a line on stderr if that is a terminal.
  Progress(ProgressStyle style, std::uint64_t total_bytes);
  /// Says how far it is, at most ten times a second.
  void update(std::uint64_t bytes_done, std::size_t articles, std::size_t passages);
  /// Takes the line away.
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

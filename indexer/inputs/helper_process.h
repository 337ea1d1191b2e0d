// SPDX-License-Identifier: GPL-2.0-or-later
// Runs a program of another package as a child process, for formats without a library. It reads
// standard input and writes standard output and has nothing else: no environment, no network, no
// other descriptors, no right to write files. Limits bound its time, memory and output. There is no
// shell, and its arguments never contain the name of a user's file.
#pragma once

#include <chrono>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace dateline {

struct HelperLimits {
  std::chrono::milliseconds wall = std::chrono::minutes(2);
  unsigned cpu_seconds = 60;
  std::size_t memory = std::size_t{2} << 30U;    ///< bytes of address space
  std::size_t output = std::size_t{256} << 20U;  ///< bytes
};

/// How a helper ended, and what it wrote.
struct HelperRun {
  enum class End {
    exited,       ///< by itself, with `status`
    missing,      ///< not found on PATH
    failed,       ///< it could not be started
    out_of_time,  ///< killed because it exceeded the time limit
    too_much,     ///< killed because it exceeded the output limit
    crashed,      ///< ended by a signal: its own fault, or a limit
    stopped,      ///< killed because `stopped` returned true
  };
  End end = End::failed;
  int status = 0;
  std::string output;
  std::string errors;  ///< the beginning of what it wrote to standard error
};

/// The path of the program `name` in an absolute folder of PATH; empty if not found.
[[nodiscard]] std::string helper_path(std::string_view name);

/// Runs `program`, a name on PATH, on `input`. Calls `stopped` (nullptr: never) a few times per
/// second. On return no process of the helper's group is left. Thread-safe.
[[nodiscard]] HelperRun run_helper(std::string_view program,
                                   std::span<const std::string_view> arguments,
                                   std::string_view input, const HelperLimits& limits,
                                   bool (*stopped)());

}  // namespace dateline

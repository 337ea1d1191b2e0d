// SPDX-License-Identifier: GPL-2.0-or-later
// A program of another package as a child process, for formats that no library here reads. It gets
// bytes on standard input and gives bytes on standard output; all else is taken from it: the
// environment, the network, other files' descriptors, and writing files. Limits bound its time, its
// memory and its output. There is no shell, and no name of a user's file is among its arguments.
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
    missing,      ///< there is no such program on PATH
    failed,       ///< it could not be started
    out_of_time,  ///< it took longer than the limits allow, and was killed
    too_much,     ///< it wrote more than the limits allow, and was killed
    crashed,      ///< a signal ended it: a fault of its own, or a limit
    stopped,      ///< `stopped` said so
  };
  End end = End::failed;
  int status = 0;
  std::string output;
  std::string errors;  ///< the beginning of what it wrote to standard error
};

/// The program `name` in an absolute folder of PATH; empty if there is none.
[[nodiscard]] std::string helper_path(std::string_view name);

/// Runs `program`, a name on PATH, on `input`. `stopped` (nullptr: never) is asked a few times a
/// second. When it returns, no process of the helper's group is left. Any thread may call it.
[[nodiscard]] HelperRun run_helper(std::string_view program,
                                   std::span<const std::string_view> arguments,
                                   std::string_view input, const HelperLimits& limits,
                                   bool (*stopped)());

}  // namespace dateline

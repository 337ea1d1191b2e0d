// SPDX-License-Identifier: GPL-2.0-or-later
// The child's side of a helper process: what it gives up before it becomes the program.
#pragma once

#include <sys/types.h>

#include <array>
#include <cstddef>

namespace dateline {

/// The status of a child that could not become its program.
inline constexpr int kNotStarted = 127;

struct HelperChild {
  const char* path;
  char* const* arguments;          ///< the program's name first, nullptr last
  std::array<int, 3> descriptors;  ///< what it has as standard input, output and error
  unsigned cpu_seconds;
  std::size_t memory;
};

/// Starts `child` as the leader of a process group of its own, which ends with the thread that
/// calls this. All signals must be blocked. Its process id; negative where that fails.
[[nodiscard]] pid_t start_child(const HelperChild& child);

}  // namespace dateline

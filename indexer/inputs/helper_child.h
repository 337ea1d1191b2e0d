// SPDX-License-Identifier: GPL-2.0-or-later
// The child's side of a helper process: gives up its privileges and starts the program.
#pragma once

#include <sys/types.h>

#include <array>
#include <cstddef>

namespace dateline {

/// The exit status of a child that could not start its program.
inline constexpr int kNotStarted = 127;

struct HelperChild {
  const char* path;
  char* const* arguments;          ///< the program's name first, nullptr last
  std::array<int, 3> descriptors;  ///< standard input, output and error
  unsigned cpu_seconds;
  std::size_t memory;
};

/// Starts `child` as the leader of its own process group, which ends with the calling thread. All
/// signals must be blocked. Returns its process id; negative on failure.
[[nodiscard]] pid_t start_child(const HelperChild& child);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Problems with an input that do not stop a run.
#pragma once

#include <cstdint>
#include <string>

namespace dateline {

/// A part of the input that could not be used, and why. The rest of the input still counts.
struct Rejection {
  std::string path;
  std::uint64_t record = 0;  ///< record number from 1; 0 for the whole file
  std::string reason;        ///< one clause, without a full stop
  std::string hint;          ///< the next step; may be empty
};

/// Something that was repaired or is odd in an input that was used.
struct Warning {
  std::string path;
  std::uint64_t record = 0;
  std::string message;
};

}  // namespace dateline

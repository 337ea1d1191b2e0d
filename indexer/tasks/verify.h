// SPDX-License-Identifier: GPL-2.0-or-later
// Holding every citation of an index against the files it names.
#pragma once

#include <cstddef>
#include <iosfwd>

#include "common/index/reader.h"

namespace dateline {

struct Verification {
  std::size_t right = 0;  ///< passages whose cited bytes are their text
  std::size_t wrong = 0;
  std::size_t unreadable = 0;  ///< passages whose file is gone or cannot be read
  std::size_t from_stdin = 0;  ///< passages out of a stream that is not there any more
};

/// Compares every passage with the bytes it cites, and prints each that differs to `out`.
[[nodiscard]] Verification verify(const IndexReader& index, std::ostream& out);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// --check: whether an index is sound in itself.
#pragma once

#include <filesystem>
#include <iosfwd>

namespace dateline {

struct Soundness {
  std::size_t articles = 0;
  std::size_t passages = 0;
  std::size_t findings = 0;  ///< 0: it is sound
};

/// Lets Xapian check both databases, then holds them against each other: commit numbers, how many
/// passages each article has, which article each passage says it is of. Writes a line for each
/// finding. Throws Error(bad_index) where the index cannot even be opened.
[[nodiscard]] Soundness check_index(const std::filesystem::path& folder, std::ostream& out);

}  // namespace dateline

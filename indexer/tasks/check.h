// SPDX-License-Identifier: GPL-2.0-or-later
// --check: checks the consistency of an index.
#pragma once

#include <filesystem>
#include <iosfwd>

namespace dateline {

struct Soundness {
  std::size_t articles = 0;
  std::size_t passages = 0;
  std::size_t findings = 0;  ///< 0 if it is sound
};

/// Lets Xapian check both databases, then compares them: commit numbers, the number of passages of
/// each article, the article of each passage. Writes a line for each finding. Throws
/// Error(bad_index) if the index cannot be opened.
[[nodiscard]] Soundness check_index(const std::filesystem::path& folder, std::ostream& out);

}  // namespace dateline

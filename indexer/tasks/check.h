// SPDX-License-Identifier: GPL-2.0-or-later
// --check: checks the consistency of an index.
#pragma once

#include <cstddef>
#include <filesystem>
#include <iosfwd>

namespace dateline {

struct Soundness {
  std::size_t articles = 0;
  std::size_t passages = 0;
  std::size_t findings = 0;  ///< 0 if it is sound
};

/// Compares every file with the hash that the manifest has of it, lets Xapian check the databases
/// of each segment, then compares these: the number of passages of each article, the article of
/// each passage, the hash of its text. Writes a line for each finding. Throws Error(bad_index) if
/// there is no index, or if its manifest is damaged.
[[nodiscard]] Soundness check_index(const std::filesystem::path& folder, std::ostream& out);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Aliases: what the user knows about names, that is, spellings of one name and different names.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

/// A table of aliases, stored in the index. Words are in lower case, without hyphens.
struct Aliases {
  std::vector<std::vector<std::string>> groups;            ///< one name each, in any spelling
  std::vector<std::pair<std::string, std::string>> apart;  ///< never one name

  /// The other words of all groups that contain `word`, sorted.
  [[nodiscard]] std::vector<std::string> together_with(std::string_view word) const;
  [[nodiscard]] bool are_apart(std::string_view a, std::string_view b) const;
};

/// Parses a table: each line lists the spellings of one name, separated by commas; a line with `!`
/// in front lists words that are different names. Blank lines and lines that begin with `#` are
/// ignored. Throws Error(usage) with `name` and the line number for a line with fewer than two
/// words, or with something that is not a single word.
[[nodiscard]] Aliases parse_aliases(std::string_view text, std::string_view name);

/// The inverse of `parse_aliases`.
[[nodiscard]] std::string to_text(const Aliases& aliases);

}  // namespace dateline

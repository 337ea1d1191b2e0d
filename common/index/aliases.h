// SPDX-License-Identifier: GPL-2.0-or-later
// What a user knows of names: spellings that belong together, and some that do not.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

/// A table of aliases, remembered in the index. Words are in lower case, without hyphens.
struct Aliases {
  std::vector<std::vector<std::string>> groups;            ///< one name each, in any spelling
  std::vector<std::pair<std::string, std::string>> apart;  ///< never one name

  /// The other words of the groups that a word is in, sorted.
  [[nodiscard]] std::vector<std::string> together_with(std::string_view word) const;
  [[nodiscard]] bool are_apart(std::string_view a, std::string_view b) const;
};

/// Reads a table: on each line the words of a group, parted by commas; with `!` at its beginning,
/// words that are no spellings of each other. Blank lines and lines that begin with `#` say
/// nothing. Throws Error(usage), with `name` and the line's number, for a line of fewer than two
/// words and for what is not a single word.
[[nodiscard]] Aliases parse_aliases(std::string_view text, std::string_view name);

/// The same table as text that `parse_aliases` reads.
[[nodiscard]] std::string to_text(const Aliases& aliases);

}  // namespace dateline

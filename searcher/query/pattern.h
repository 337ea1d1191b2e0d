// SPDX-License-Identifier: GPL-2.0-or-later
// Matches words against wildcards (`wom*n`, `wom?n`) and with edits (`woman~1`).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A pattern. Letters are compared without case and accents.
struct Pattern {
  enum class Kind : std::uint8_t { wildcard, fuzzy };
  Kind kind = Kind::wildcard;
  /// Folded; in a wildcard * matches any letters or none, and ? one letter.
  std::u32string letters;
  std::size_t edits = 0;  ///< for `fuzzy`, the largest distance: 0 to kMostEdits
};

/// The largest distance that a query can ask for.
inline constexpr std::size_t kMostEdits = 2;

/// Whether a typed word is a pattern: a star next to a letter or digit, a question mark between two
/// of them, or a tilde after one, followed by a number or nothing. A question mark at the end of a
/// word ends a question.
[[nodiscard]] bool is_pattern(std::string_view typed);

/// Whether the text after a tilde makes a fuzzy word: a number, or nothing.
[[nodiscard]] bool asks_edits(std::string_view behind);

/// The prefix that every match has, as UTF-8.
[[nodiscard]] std::string literal_prefix(const Pattern& pattern);

/// Matches words against one pattern. Fastest for sorted words: the prefix a word shares with the
/// one before it is not matched again.
class PatternMatcher {
 public:
  explicit PatternMatcher(const Pattern& pattern) : pattern_(pattern) {}

  /// The distance of a folded word that matches (0 for wildcards), else nullopt. Edits insert,
  /// delete, replace or swap letters (optimal string alignment).
  [[nodiscard]] std::optional<std::size_t> match(std::string_view folded);

 private:
  [[nodiscard]] bool matches_wildcard() const;
  [[nodiscard]] std::optional<std::size_t> errors();
  [[nodiscard]] std::size_t add_row(std::size_t depth);

  const Pattern pattern_;
  std::u32string word_;                          // the current word
  std::u32string path_;                          // the letters of rows_
  std::vector<std::vector<std::uint8_t>> rows_;  // of the alignment, by letters of path_
  std::vector<std::uint8_t> least_;              // the minimum of each row
};

}  // namespace dateline

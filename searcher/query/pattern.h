// SPDX-License-Identifier: GPL-2.0-or-later
// Words with wildcards (`wom*n`, `wom?n`) and with errors (`woman~1`): what they match.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// What a word has to be like. Letters are compared without case and accents.
struct Pattern {
  enum class Kind : std::uint8_t { wildcard, fuzzy };
  Kind kind = Kind::wildcard;
  /// Folded; in a wildcard * stands for any letters, or none, and ? for one.
  std::u32string letters;
  std::size_t edits = 0;  ///< of `fuzzy`, at most: 0 to kMostEdits
};

/// Most edits that can be asked for.
inline constexpr std::size_t kMostEdits = 2;

/// Whether a typed word is a pattern: a star beside a letter or digit, a question mark between two
/// of them, or a tilde behind one with a number or nothing behind it. A word that ends in a
/// question mark ends a question.
[[nodiscard]] bool is_pattern(std::string_view typed);

/// Whether what stands behind a tilde asks for errors: a number, or nothing.
[[nodiscard]] bool asks_edits(std::string_view behind);

/// The letters that every word matching begins with, as UTF-8.
[[nodiscard]] std::string literal_prefix(const Pattern& pattern);

/// Matches words against one pattern. Quickest where they come in order: what a word shares with
/// the one before it is not looked at again.
class PatternMatcher {
 public:
  explicit PatternMatcher(const Pattern& pattern) : pattern_(pattern) {}

  /// Whether a folded word matches; for errors how many, else 0. Errors are letters too many,
  /// missing or other, and two neighbours exchanged (optimal string alignment).
  [[nodiscard]] std::optional<std::size_t> match(std::string_view folded);

 private:
  [[nodiscard]] bool matches_wildcard() const;
  [[nodiscard]] std::optional<std::size_t> errors();
  [[nodiscard]] std::size_t add_row(std::size_t depth);

  const Pattern pattern_;
  std::u32string word_;                          // the one asked about
  std::u32string path_;                          // the letters that rows_ are of
  std::vector<std::vector<std::uint8_t>> rows_;  // of the alignment, by letters of path_
  std::vector<std::uint8_t> least_;              // the least of each row
};

}  // namespace dateline

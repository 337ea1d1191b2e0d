// SPDX-License-Identifier: GPL-2.0-or-later
// The tables of graphemes: letters of a spelling and the sounds they may represent.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace dateline::names {

/// Where in a word a row applies.
enum class Where : std::uint8_t {
  anywhere,
  start,
  end,
  before_front,  ///< before e, i or y
  before_back,   ///< before any other letter, or at the end
};

/// One way to read letters.
struct Grapheme {
  std::string_view letters;  ///< UTF-8, lower case
  std::string_view phones;   ///< of `kPhoneLetters`; empty if silent
  std::uint8_t cost = 0;     ///< hundredths
  Where where = Where::anywhere;
};

/// Rows of Latin consonants; rows of vowels, of i, y and j next to them, and of endings.
[[nodiscard]] std::span<const Grapheme> latin_consonants();
[[nodiscard]] std::span<const Grapheme> latin_vowels();
/// Rows for Cyrillic, Greek and Arabic letters.
[[nodiscard]] std::span<const Grapheme> other_graphemes();

/// Every row whose letters begin with `first_byte`, longest letters first.
[[nodiscard]] std::span<const Grapheme> graphemes_with(unsigned char first_byte);

/// `word` in the letters of the tables: lower case, without apostrophes, hyphens and a possessive
/// 's; letters without a row lose their accents. Accepts any bytes.
[[nodiscard]] std::string letters_of(std::string_view word);

}  // namespace dateline::names

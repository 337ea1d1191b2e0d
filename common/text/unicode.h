// SPDX-License-Identifier: GPL-2.0-or-later
// Classes of code points for tokenising, and the lower-case and folded forms of a word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::unicode {

/// The role of a code point in a word.
enum class CharClass : std::uint8_t {
  separator,   ///< ends a word
  letter,      ///< begins or continues a word
  digit,       ///< a decimal digit of any script
  mark,        ///< combining mark, soft hyphen, joiner, vowel of decomposed Hangul…: continues a
               ///< word, never begins one
  ideograph,   ///< of a script whose words have no blanks between them, or endings that no
               ///< stemmer knows (Han, kana, Hangul, Thai-like): its runs are cut into pairs
  apostrophe,  ///< joins letters: ' ’ ʼ and the like
  hyphen,      ///< links parts of a word: - ‐ ‑
};

/// The class of a code point. Constant time.
[[nodiscard]] CharClass char_class(char32_t code_point);

/// Whether it is an upper- or title-case letter.
[[nodiscard]] bool is_upper(char32_t code_point);

/// Whether it is white space other than a line end, NBSP and the narrow spaces included.
[[nodiscard]] bool is_blank(char32_t code_point);

/// A word in lower case, NFC, without tatweel and ignorable characters (soft hyphens, joiners, bidi
/// marks);
/// `turkic`: I lowers to ı, İ to i.
[[nodiscard]] std::string lower_case(std::string_view word, bool turkic);

/// `word` with its first letter and each letter after a hyphen in title case, for showing names.
[[nodiscard]] std::string capitalised(std::string_view word);

/// `lower_case` text with compatibility forms resolved and accents taken off where they are marks
/// on a letter (Latin, Greek, Arabic, Hebrew; Cyrillic ё and stress only): é→e, ø→o, ß→ss, ﬁ→fi,
/// ё→е, أ→ا, ى and ی→ي, but й stays. Digits of any script become 0-9. Idempotent.
[[nodiscard]] std::string fold_accents(std::string_view lower);

/// Canonical composition (NFC) of valid UTF-8.
[[nodiscard]] std::string to_nfc(std::string_view text);

}  // namespace dateline::unicode

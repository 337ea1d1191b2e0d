// SPDX-License-Identifier: GPL-2.0-or-later
// Examines pairs of neighbours by their Unicode properties. The charsets of East Asia put common
// characters before rare ones, so first bytes show how common the characters are.
#include "common/text/charset_plausible.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>

#include "common/text/utf8.h"

namespace dateline {
namespace {

bool is_ascii(char32_t c) { return c < 0x80; }

bool is_wordy(char32_t c) {  // letters and the marks on them
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_MN_MASK | U_GC_MC_MASK)) !=
         0;
}

bool is_mark(char32_t c) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_MN_MASK | U_GC_MC_MASK)) != 0;
}

UScriptCode script_of(char32_t c) {
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &error);
  return U_SUCCESS(error) ? script : USCRIPT_UNKNOWN;
}

// Scripts that are written next to any other without a blank.
bool is_east_asian(UScriptCode script) {
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
         script == USCRIPT_HANGUL || script == USCRIPT_BOPOMOFO;
}

bool is_neutral(UScriptCode script) {
  return script == USCRIPT_COMMON || script == USCRIPT_INHERITED || is_east_asian(script);
}

bool never_in_text(char32_t c) {
  constexpr std::uint32_t kNone =
      U_GC_CC_MASK | U_GC_CN_MASK | U_GC_CO_MASK | U_GC_CS_MASK;  // control, unassigned, private
  const bool box = c >= 0x2500 && c <= 0x259F;
  return box || c == utf8::kReplacement || (U_GET_GC_MASK(static_cast<UChar32>(c)) & kNone) != 0;
}

// Signs that may be between two letters: dashes, apostrophes, quotation marks, middle dots, blanks.
bool joins_words(char32_t c) {
  constexpr auto kJoining = std::to_array<char32_t>(
      {0xA0, 0xAB, 0xAD, 0xB4, 0xB7, 0xBB, 0x387, 0x55A, 0x589, 0x5F3, 0x5F4, 0x60C, 0x2032});
  return std::ranges::find(kJoining, c) != kJoining.end() || (c >= 0x2000 && c <= 0x2019) ||
         (c >= 0x201C && c <= 0x201D) || c == 0x2026 || (c >= 0x2028 && c <= 0x202F) ||
         (c >= 0x3000 && c <= 0x303F) || c >= 0xFF00;
}

// Whether two neighbours are letters that are never adjacent in a word.
bool is_odd_pair(char32_t before, char32_t c) {
  const auto before_index = static_cast<UChar32>(before);
  const auto index = static_cast<UChar32>(c);
  if (is_wordy(before) && !is_ascii(c) && u_isdigit(index)) return true;
  if (!is_wordy(before) || !is_wordy(c)) return false;
  const UScriptCode first = script_of(before);
  const UScriptCode second = script_of(c);
  if (first != second) return !is_neutral(first) && !is_neutral(second);
  return u_islower(before_index) && u_isupper(index);
}

// A sign of money, mathematics or the like, and a character that only modifies others.
bool is_sign(char32_t c) {
  return !is_ascii(c) &&
         ((U_GET_GC_MASK(static_cast<UChar32>(c)) &
           (U_GC_SC_MASK | U_GC_SK_MASK | U_GC_SM_MASK | U_GC_SO_MASK | U_GC_NO_MASK)) != 0 ||
          (c >= 0x2C2 && c <= 0x2DF));
}

// Signs in a row or at a letter outside ASCII, as in the bytes of another charset.
bool is_odd_sign_pair(char32_t before, char32_t c) {
  if (is_ascii(before) || is_ascii(c)) return false;
  return (is_sign(before) && (is_sign(c) || is_wordy(c))) || (is_sign(c) && is_wordy(before));
}

// Four in a row: Latin words have ASCII letters, too.
bool is_odd_row(std::u32string_view text, std::size_t at) {
  constexpr std::size_t kRow = 4;
  if (at + 1 < kRow) return false;
  return std::ranges::all_of(text.substr(at + 1 - kRow, kRow), [](char32_t letter) {
    return !is_ascii(letter) && is_wordy(letter) && script_of(letter) == USCRIPT_LATIN;
  });
}

bool lacks_base(char32_t before, char32_t mark) {
  return script_of(mark) == USCRIPT_THAI && is_mark(mark) &&
         !(script_of(before) == USCRIPT_THAI && is_wordy(before));
}

// A Thai vowel that is written before its consonant, without one.
bool lacks_consonant(char32_t vowel, char32_t after) {
  const bool leading = vowel >= 0x0E40 && vowel <= 0x0E44;
  return leading && !(after >= 0x0E01 && after <= 0x0E2E);
}

bool is_odd_sign(char32_t before, char32_t c, char32_t after) {
  return !is_wordy(c) && is_wordy(before) && is_wordy(after) && !joins_words(c) &&
         !is_east_asian(script_of(before)) && !u_isdigit(static_cast<UChar32>(c));
}

struct Range {
  unsigned char first;
  unsigned char last;
};

// The byte ranges of the characters that make up nearly all of a text.
struct CommonBytes {
  std::string_view charset;
  std::array<Range, 2> first;
  Range second;
  Range single = {0xFF, 0};  // characters of one byte; never common
};
constexpr auto kCommon = std::to_array<CommonBytes>({
    {"gb18030", {{{0xA1, 0xA3}, {0xB0, 0xD7}}}, {0xA1, 0xFE}},     // GB 2312, level 1
    {"big5-hkscs", {{{0xA1, 0xA3}, {0xA4, 0xC6}}}, {0x40, 0xFE}},  // Big5, level 1
    {"euc-jp", {{{0xA1, 0xA5}, {0xB0, 0xCF}}}, {0xA1, 0xFE}},      // kana, JIS X 0208, level 1
    {"shift_jis", {{{0x81, 0x83}, {0x88, 0x97}}}, {0x40, 0xFC}, {0xA1, 0xDF}},
    {"windows-949", {{{0xA1, 0xA3}, {0xB0, 0xC8}}}, {0xA1, 0xFE}},  // the Hangul of KS X 1001
});

bool is_in(const Range& range, char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value >= range.first && value <= range.last;
}

}  // namespace

double plausibility(std::string_view text) {
  const std::u32string characters = utf8::decoded(text);
  std::size_t foreign = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const char32_t c = characters[i];
    const char32_t before = i == 0 ? U' ' : characters[i - 1];
    const char32_t after = i + 1 == characters.size() ? U' ' : characters[i + 1];
    if (!is_ascii(c)) ++foreign;
    if (is_ascii(c) && is_ascii(before)) continue;
    if (is_odd_pair(before, c) || is_odd_sign_pair(before, c)) ++odd;
    if (!is_ascii(c) && (never_in_text(c) || lacks_base(before, c) || lacks_consonant(c, after) ||
                         is_odd_sign(before, c, after) || is_odd_row(characters, i))) {
      ++odd;
    }
  }
  if (foreign == 0) return 1;
  return 1 - static_cast<double>(std::min(odd, foreign)) / static_cast<double>(foreign);
}

double thai_share(std::string_view text) {
  std::size_t foreign = 0;
  std::size_t thai = 0;
  for (const char32_t c : utf8::decoded(text)) {
    if (is_ascii(c)) continue;
    ++foreign;
    if (script_of(c) == USCRIPT_THAI && is_wordy(c)) ++thai;
  }
  return foreign == 0 ? 0 : static_cast<double>(thai) / static_cast<double>(foreign);
}

double common_share(std::string_view bytes, std::string_view charset) {
  const auto* const row = std::ranges::find(kCommon, charset, &CommonBytes::charset);
  if (row == kCommon.end()) return 1;
  std::size_t all = 0;
  std::size_t common = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) continue;
    ++all;
    if (is_in(row->single, bytes[at])) continue;
    const bool first = is_in(row->first[0], bytes[at]) || is_in(row->first[1], bytes[at]);
    ++at;
    if (first && at < bytes.size() && is_in(row->second, bytes[at])) ++common;
  }
  return all == 0 ? 1 : static_cast<double>(common) / static_cast<double>(all);
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Looks up graphemes by their first byte, and reduces a word to the letters of the tables.
#include "common/names/graphemes.h"

#include <algorithm>
#include <array>
#include <vector>

#include "common/text/ascii.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline::names {
namespace {

constexpr std::size_t kBytes = 256;

// All rows, sorted by first byte and, within one, from long to short letters.
struct Index {
  std::vector<Grapheme> rows;
  std::array<std::size_t, kBytes + 1> begins{};

  Index() {
    for (const auto table : {latin_consonants(), latin_vowels(), other_graphemes()}) {
      rows.insert(rows.end(), table.begin(), table.end());
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Grapheme& a, const Grapheme& b) {
      const auto byte_a = static_cast<unsigned char>(a.letters[0]);
      const auto byte_b = static_cast<unsigned char>(b.letters[0]);
      return byte_a != byte_b ? byte_a < byte_b : a.letters.size() > b.letters.size();
    });
    std::array<std::size_t, kBytes> counts{};
    for (const Grapheme& row : rows) ++counts[static_cast<unsigned char>(row.letters[0])];
    for (std::size_t byte = 0; byte < kBytes; ++byte)
      begins[byte + 1] = begins[byte] + counts[byte];
  }
};

const Index& index() {
  static const Index instance;
  return instance;
}

bool has_row(std::string_view letter) {
  const auto rows = graphemes_with(static_cast<unsigned char>(letter[0]));
  return std::any_of(rows.begin(), rows.end(),
                     [letter](const Grapheme& row) { return row.letters == letter; });
}

bool is_ascii(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

// Apostrophes and hyphens, and the letters that stand for hamza and ayn or a soft sign.
bool is_left_out(char32_t c) {
  using unicode::CharClass;
  if (c == U'`' || c == 0xB4 || (c >= 0x2B9 && c <= 0x2BF) || c == 0x2C8) return true;
  const CharClass found = unicode::char_class(c);
  return found == CharClass::apostrophe || found == CharClass::hyphen || found == CharClass::mark;
}

void append_letter(std::string& out, std::string_view letter) {
  const utf8::CodePoint read = utf8::decode(letter, 0);
  if (read.value < 0x80 ? letter == "-" || letter == "'" || letter == "`"
                        : is_left_out(read.value)) {
    return;
  }
  if (read.value < 0x80 || !read.valid || has_row(letter)) {
    out += letter;
  } else {
    out += unicode::fold_accents(letter);
  }
}

// Without the possessive of English, if it is still there.
std::string_view without_possessive(std::string_view word) {
  for (const std::string_view ending : {"'s", "’s"}) {
    if (word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending) {
      return word.substr(0, word.size() - ending.size());
    }
  }
  return word;
}

}  // namespace

std::span<const Grapheme> graphemes_with(unsigned char first_byte) {
  const Index& found = index();
  return {found.rows.data() + found.begins[first_byte],
          found.begins[first_byte + std::size_t{1}] - found.begins[first_byte]};
}

std::string letters_of(std::string_view word) {
  std::string lower = is_ascii(word) ? ascii::lower(word) : unicode::lower_case(word, false);
  std::string out;
  const std::string_view rest = without_possessive(lower);
  for (std::size_t at = 0; at < rest.size();) {
    const std::size_t size = utf8::decode(rest, at).size;
    append_letter(out, rest.substr(at, size));
    at += size;
  }
  return out;
}

}  // namespace dateline::names

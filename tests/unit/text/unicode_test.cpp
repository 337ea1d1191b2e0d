// SPDX-License-Identifier: GPL-2.0-or-later
// The roles of characters in words, lower case, and folding.
#include "common/text/unicode.h"

#include <array>
#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "common/text/utf8.h"

namespace dateline {
namespace {

using unicode::CharClass;
using unicode::fold_accents;
using unicode::lower_case;

std::string text_of(char32_t c) {
  std::string text;
  utf8::append(text, c);
  return text;
}

/// Characters that folding has to do with, drawn at random.
char32_t random_character(std::mt19937& random) {
  static constexpr std::array<std::pair<char32_t, char32_t>, 9> kBlocks{{
      {0x20, 0x250},
      {0x300, 0x36F},
      {0x370, 0x52F},
      {0x5D0, 0x6FF},
      {0x900, 0xDFF},
      {0x1E00, 0x1FFF},
      {0x2070, 0x218F},
      {0xAC00, 0xAC40},
      {0xFB00, 0xFFEF},
  }};
  const auto& [first, last] = kBlocks[random() % kBlocks.size()];
  return first + static_cast<char32_t>(random() % (last - first + 1));
}

}  // namespace

TEST_CASE("a character has one role in words") {
  for (const char32_t c : U"aZéßжЙאعक") {
    if (c != 0) CHECK(unicode::char_class(c) == CharClass::letter);
  }
  for (const char32_t c : U"09٣३") {
    if (c != 0) CHECK(unicode::char_class(c) == CharClass::digit);
  }
  for (const char32_t c : {U'\u0301', U'\u00AD', U'\u200D', U'\uFEFF', U'\u202E'}) {
    CHECK(unicode::char_class(c) == CharClass::mark);
  }
  for (const char32_t c : U"'‘’‛ʼ＇") {
    if (c != 0) CHECK(unicode::char_class(c) == CharClass::apostrophe);
  }
  for (const char32_t c : U"-‐‑－") {
    if (c != 0) CHECK(unicode::char_class(c) == CharClass::hyphen);
  }
  for (const char32_t c : U"港のカไ") {
    if (c != 0) CHECK(unicode::char_class(c) == CharClass::ideograph);
  }
  for (const char32_t c : U" \u00A0“”–—…€%.,;\n😀") {
    if (c != 0) CHECK(unicode::char_class(c) == CharClass::separator);
  }
  CHECK(unicode::char_class(0x10FFFF) == CharClass::separator);
  CHECK(unicode::char_class(0x1D400) == CharClass::letter);  // beyond the table of pages
}

TEST_CASE("blanks are spaces within a line") {
  for (const char32_t c : {U' ', U'\t', U'\u00A0', U'\u2009', U'\u202F', U'\u3000'}) {
    CHECK(unicode::is_blank(c));
  }
  for (const char32_t c : {U'\n', U'\r', U'a', U'\u200B', U'\u2028', U'\0'}) {
    CHECK_FALSE(unicode::is_blank(c));
  }
}

TEST_CASE("upper and title case are capitals") {
  for (const char32_t c : {U'A', U'É', U'Ж', U'ǅ'}) CHECK(unicode::is_upper(c));
  for (const char32_t c : {U'a', U'ß', U'1', U'א', U'港'}) CHECK_FALSE(unicode::is_upper(c));
}

TEST_CASE("lower case is composed and holds nothing ignorable") {
  CHECK(lower_case("ÉTÉ", false) == "été");
  CHECK(lower_case("E\u0301TE\u0301", false) == "été");
  CHECK(lower_case("quar\u00ADry\u200D", false) == "quarry");
  CHECK(lower_case("\u202Aabc\u202C", false) == "abc");
  CHECK(lower_case("\u00AD", false).empty());
  CHECK(lower_case("", false).empty());
  CHECK(lower_case("ΣΊΣΥΦΟΣ", false) == "σίσυφοσ");
}

TEST_CASE("I is dotless in Turkic languages only") {
  CHECK(lower_case("Iİ", true) == "ıi");
  CHECK(lower_case("Iİ", false) == "ii");
}

TEST_CASE("folding takes accents off and resolves compatibility forms") {
  CHECK(fold_accents("déjà œuvre søñdæ") == "deja oeuvre sondae");
  CHECK(fold_accents("straße ﬁ ½ ² ｘ") == "strasse fi 1\u20442 2 x");
  CHECK(fold_accents("ёлка́ край київ ѐ") == "елка край київ е");
  CHECK(fold_accents("άνθρωπος") == "ανθρωποσ");
  CHECK(fold_accents("مُدَرِّس") == "مدرس");
  CHECK(fold_accents("٣३３") == "333");
  CHECK(fold_accents("कि") == "कि");  // a vowel sign is no accent
  CHECK(fold_accents("") == "");
}

TEST_CASE("folding twice is folding once, for every character") {
  for (char32_t c = 1; c <= 0x1FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string once = fold_accents(text_of(c));
    if (fold_accents(once) != once) FAIL_CHECK("U+" << std::hex << +c);
  }
}

TEST_CASE("folding and lower-casing twice is once, for random words") {
  std::mt19937 random(20);
  for (int round = 0; round < 50000; ++round) {
    std::string word;
    for (auto size = random() % 6; size > 0; --size) utf8::append(word, random_character(random));
    const std::string lower = lower_case(word, round % 2 == 0);
    const std::string folded = fold_accents(lower);
    CAPTURE(word, lower, folded);
    REQUIRE(lower_case(lower, round % 2 == 0) == lower);
    REQUIRE(fold_accents(folded) == folded);
    REQUIRE(unicode::to_nfc(folded) == folded);
    REQUIRE(utf8::valid_prefix(folded) == folded.size());
  }
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Where sentences end and where they do not.
#include "common/text/sentences.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

using Texts = std::vector<std::string>;

Texts split(std::string_view text) {
  Texts found;
  for (const Span span : sentences(text)) found.emplace_back(span.of(text));
  return found;
}

void check_is_one(std::string_view text) {
  CAPTURE(text);
  CHECK(split(text) == Texts{std::string(text)});
}

bool is_white(char32_t c) { return c == U'\n' || c == U'\r' || unicode::is_blank(c); }

std::string without_white(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint c = utf8::decode(text, at);
    if (!is_white(c.value)) out.append(text.substr(at, c.size));
    at += c.size;
  }
  return out;
}

}  // namespace

TEST_CASE("a text without words has no sentences beyond its marks") {
  CHECK(split("").empty());
  CHECK(split(" \n\t\u00A0 \r\n").empty());
  CHECK(split(" ... ") == Texts{"..."});
}

TEST_CASE("blanks of any kind in a row before a line end are no part of a sentence") {
  CHECK(split("It burned \u00A0 \nIt sank\t\u00A0\t\r\n") == Texts{"It burned", "It sank"});
  const std::string longer(70, 'x');
  CHECK(split(longer + " \u00A0  \u00A0 \n" + longer) == Texts{longer, longer});
}

TEST_CASE("stops, question and exclamation marks end a sentence before a capital") {
  CHECK(split("The pier burned. Nobody was hurt! Why? Divers looked… Then it rained.") ==
        Texts{"The pier burned.", "Nobody was hurt!", "Why?", "Divers looked…", "Then it rained."});
  CHECK(split("It closed in 2019. Élan followed.") ==
        Texts{"It closed in 2019.", "Élan followed."});
  CHECK(split("It cost much. 40 men paid.") == Texts{"It cost much.", "40 men paid."});
}

TEST_CASE("marks at the end stay with their sentence") {
  CHECK(split("“It sank.” They swam. (One drowned.) Then calm!!! What?! No.") ==
        Texts{"“It sank.”", "They swam.", "(One drowned.)", "Then calm!!!", "What?!", "No."});
}

TEST_CASE("a line end always ends a sentence") {
  CHECK(split("A title\nThe pier\r\nburned") == Texts{"A title", "The pier", "burned"});
}

TEST_CASE("no sentence ends where the text goes on in lower case") {
  check_is_one("“Why?” asked the diver.");
  check_is_one("It was cheap (approx. one coin) and old.");
  check_is_one("They waited... and left.");
}

TEST_CASE("a title or an initial before a name ends no sentence") {
  check_is_one("Mr. Vale met Dr. Orme and Gen. Pell.");
  check_is_one("J. R. Vale of the U.S. Navy left.");
  check_is_one("Prof. Amsel (and Dr. Orme) spoke.");
}

TEST_CASE("an abbreviation ends a sentence only before a word that opens one") {
  CHECK(split("He left the U.S. The ship stayed.") ==
        Texts{"He left the U.S.", "The ship stayed."});
  check_is_one("The firm Amsel Inc. Harbour Works grew.");
  CHECK(split("He joined Amsel Inc. They paid well.") ==
        Texts{"He joined Amsel Inc.", "They paid well."});
  check_is_one("See No. 5 and Vol. 12 of it.");
  CHECK(split("It opened at 5 p.m. The crowd left.") ==
        Texts{"It opened at 5 p.m.", "The crowd left."});
}

TEST_CASE("a stop inside a number or a name ends nothing") {
  check_is_one("Rates rose 4.5 to 10.25 points.");
  check_is_one("The site dock.example was down.");
}

TEST_CASE("terminators of other scripts end sentences") {
  CHECK(split("港口起火。消防员赶到！为什么？") == Texts{"港口起火。", "消防员赶到！", "为什么？"});
  CHECK(split("هل وصل؟ نعم") == Texts{"هل وصل؟", "نعم"});
  CHECK(split("Пожар начался. Все ушли.") == Texts{"Пожар начался.", "Все ушли."});
}

TEST_CASE("sentences keep every byte that is not white space, in order") {
  std::mt19937 random(7);
  const std::vector<std::string> parts{
      "pier", "Harbour", "Mr",     "U.S", "etc", "No", "The", ".",      ".", "!",
      "?",    "…",       "。",     "\"",  "”",   ")",  "(",   " ",      " ", " ",
      "\n",   "\r\n",    "\u00A0", "4.5", "é",   "É",  "港",  "\u2028", "'", "؟"};
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (auto size = random() % 24; size > 0; --size) text += parts[random() % parts.size()];
    CAPTURE(text);
    std::string kept;
    std::size_t last = 0;
    for (const Span span : sentences(text)) {
      REQUIRE(span.begin >= last);
      REQUIRE(span.begin < span.end);
      REQUIRE(span.end <= text.size());
      last = span.end;
      const std::string sentence(span.of(text));
      REQUIRE(sentence.find('\n') == std::string::npos);
      REQUIRE(!is_white(utf8::decode(sentence, 0).value));
      kept += sentence;
    }
    REQUIRE(without_white(kept) == without_white(text));
    REQUIRE(utf8::valid_prefix(kept) == kept.size());
  }
}

TEST_CASE("a long run of marks is read in one go") {
  // Each mark once looked to the end of the run: hours for this text.
  const std::string text = "wait" + std::string(2'000'000, '.') + " and go";
  CHECK(sentences(text).size() == 1);
  const std::string mixed = "wait" + std::string(1'000'000, '!') + "x";
  CHECK(sentences(mixed).size() == 1);
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Which digits with signs between them are one number.
#include "common/analysis/thousands.h"

#include <catch2/catch.hpp>
#include <string>

namespace dateline {
namespace {

// The number that begins the text, as written.
std::string number(std::string_view text, std::string_view language, std::size_t begin = 0) {
  std::size_t at = begin;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  const std::size_t end = thousands_end(text, begin, at, *find_language(language));
  return std::string(text.substr(begin, end - begin));
}

}  // namespace

TEST_CASE("every language has commas, apostrophes and blanks that do not break a line") {
  for (const Language& language : languages()) {
    CAPTURE(language.name);
    for (const char* text : {"6,250", "6'250", "6’250", "6\u00A0250", "6\u202F250", "6\u2009250"}) {
      CHECK(number(text, language.name) == text);
    }
  }
}

TEST_CASE("a blank sets thousands apart where the language writes them so") {
  for (const char* language : {"french", "russian", "swedish", "finnish", "portuguese"}) {
    CHECK(number("6 250 bateaux", language) == "6 250");
    CHECK(number("12 006 250 bateaux", language) == "12 006 250");
    CHECK(number("\u00A06 250", language, 2) == "6 250");
  }
  for (const char* language : {"english", "none", "italian", "arabic"}) {
    CHECK(number("6 250 boats", language) == "6");
  }
}

TEST_CASE("a point sets thousands apart where the language writes them so") {
  for (const char* language : {"german", "dutch", "spanish", "italian", "turkish", "danish"}) {
    CHECK(number("6.250 Boote", language) == "6.250");
    CHECK(number("12.006.250", language) == "12.006.250");
    CHECK(number("6.250,50", language) == "6.250");
  }
  for (const char* language : {"english", "french", "russian"}) {
    CHECK(number("6.250 boats", language) == "6");
  }
}

TEST_CASE("numbers side by side are not joined") {
  CHECK(number("2019 300 personnes", "french") == "2019");
  CHECK(number("2019 300 400", "french", 5) == "300");
  CHECK(number("06 250 111", "french") == "06");
  CHECK(number("555 123 4567", "french") == "555");
  CHECK(number("12 34 56", "french") == "12");
  CHECK(number("101 202 303 404 505 606", "french") == "101");
  CHECK(number("10.000.0.1", "german") == "10");
  CHECK(number("0.250", "german") == "0");
  CHECK(number("6.2500", "german") == "6");
  CHECK(number("6  250", "french") == "6");
}

}  // namespace dateline

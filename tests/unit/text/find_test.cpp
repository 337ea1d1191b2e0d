// SPDX-License-Identifier: GPL-2.0-or-later
// Signs in text, against string_view::find, and how words of a list begin.
#include "common/text/find.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

namespace dateline {

TEST_CASE("a sign is found where string_view finds it, whatever stands around it") {
  std::mt19937 random(11);
  std::string text;
  for (std::size_t size = 0; size < 60; ++size) {
    for (int i = 0; i < 60; ++i) {
      text.clear();
      while (text.size() < size) text += "ab \xC2\xBB"[random() % 5];
      for (const std::string_view sign :
           {"a", "ab", " a", "  ", "aba", "ab ab", " » ", "a  b  a"}) {
        CHECK(find_sign(text, sign) == text.find(sign));
      }
    }
  }
}

TEST_CASE("a byte is found from any place on, in a block or behind the last") {
  for (std::size_t size = 0; size < 80; ++size) {
    for (std::size_t stands = 0; stands <= size; ++stands) {
      std::string text(size, 'x');
      if (stands < size) text[stands] = ".!\xC3"[stands % 3];
      for (std::size_t from : {std::size_t{0}, stands / 2, stands}) {
        CHECK(find_byte(text, from, kIsByte<'.'>, kIsByte<'!'>, kIsWide) == stands);
      }
      if (stands < size) {
        CHECK(find_byte(text, stands + 1, kIsByte<'.'>, kIsByte<'!'>, kIsWide) == size);
      }
    }
  }
}

TEST_CASE("a sign at the very beginning or end of a text is found") {
  const std::string text = "seen here, and on Monday he was seen";
  CHECK(find_sign(text, "seen here") == 0);
  CHECK(find_sign(text, "was seen") == text.size() - 8);
  CHECK(has_sign(text, text));
  CHECK_FALSE(has_sign(text, text + "."));
  CHECK_FALSE(has_sign("", "ab"));
}

TEST_CASE("a text may open with a word of a list where its first two bytes do") {
  WordOpenings openings;
  openings.add("march");
  openings.add("г");
  openings.add("x");
  CHECK(openings.may_open("march"));
  CHECK(openings.may_open("mad"));
  CHECK(openings.may_open("года"));
  CHECK(openings.may_open("x"));
  CHECK(openings.may_open("xy"));
  CHECK_FALSE(openings.may_open("moon"));
  CHECK_FALSE(openings.may_open("m"));
  CHECK_FALSE(openings.may_open("next"));
  CHECK_FALSE(openings.may_open(""));
}

}  // namespace dateline

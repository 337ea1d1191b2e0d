// SPDX-License-Identifier: GPL-2.0-or-later
// Words are counted as one by one, whatever stands where in the eight bytes that are looked at.
#include "common/text/ascii.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

namespace dateline {
namespace {

std::size_t counted_one_by_one(std::string_view text) {
  std::size_t count = 0;
  bool inside = false;
  for (const char c : text) {
    if (!inside && !ascii::is_space(c)) ++count;
    inside = !ascii::is_space(c);
  }
  return count;
}

}  // namespace

TEST_CASE("words are runs of anything but white space") {
  CHECK(ascii::words("") == 0);
  CHECK(ascii::words(" \t\r\n\f ") == 0);
  CHECK(ascii::words("pier") == 1);
  CHECK(ascii::words(" The old\tpier\n burned\v. ") == 4);
  CHECK(ascii::words("The port's ferries left for the islands.") == 7);
}

TEST_CASE("a long text has as many words as its parts") {
  std::string text;
  for (std::size_t count = 1; count <= 5'000; ++count) {
    text += "a ";
    if (count % 97 == 0) REQUIRE(ascii::words(text) == count);
  }
}

TEST_CASE("every byte counts the same in a block as in the rest behind it") {
  std::mt19937 random(5);
  for (int round = 0; round < 3'000; ++round) {
    std::string text;
    for (auto size = random() % 40; size > 0; --size) {
      const auto any = static_cast<char>(random() % 256);
      text += random() % 2 == 0 ? any : " \t\n\v\f\r\b\x0E!a\xA0\x89\x00"[random() % 13];
    }
    CAPTURE(text);
    REQUIRE(ascii::words(text) == counted_one_by_one(text));
  }
}

}  // namespace dateline

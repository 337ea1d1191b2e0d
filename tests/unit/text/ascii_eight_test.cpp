// SPDX-License-Identifier: GPL-2.0-or-later
// Eight bytes looked at as one number, against a loop over them.
#include "common/text/ascii_eight.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "common/text/ascii.h"
#include "common/text/text_head.h"

namespace dateline {
namespace {

void check_like_a_loop(const std::string& bytes) {
  std::uint32_t size = 0;
  std::uint32_t letters = 0;
  std::uint32_t capitals = 0;
  std::uint64_t lower = 0;
  while (size < bytes.size() && (ascii::is_letter(bytes[size]) || ascii::is_digit(bytes[size]))) {
    const char c = ascii::lower(bytes[size]);
    if (ascii::is_letter(c)) ++letters;
    if (c != bytes[size]) ++capitals;
    lower |= std::uint64_t{static_cast<unsigned char>(c)} << (8 * size);
    ++size;
  }
  const ascii::Eight eight(bytes.data());
  INFO(bytes);
  CHECK(eight.size() == size);
  CHECK(ascii::Eight::count(eight.letters()) == letters);
  CHECK(ascii::Eight::count(eight.capitals()) == capitals);
  CHECK(eight.lower_case() == lower);
  CHECK(ascii::Eight::first(eight.letters()) == (size > 0 && ascii::is_letter(bytes[0])));
}

}  // namespace

TEST_CASE("eight bytes at once are read as one by one") {
  for (unsigned byte = 0; byte < 256;
       ++byte) {  // each byte at each place, behind and before others
    for (std::size_t place = 0; place < 8; ++place) {
      for (const char other : {'a', 'Z', '7'}) {
        std::string bytes(8, other);
        bytes[place] = static_cast<char>(byte);
        check_like_a_loop(bytes);
      }
    }
  }
  std::mt19937 random(8);
  for (int i = 0; i < 2000; ++i) {
    std::string bytes(8, ' ');
    for (char& byte : bytes) byte = static_cast<char>(random());
    check_like_a_loop(bytes);
  }
  CHECK(ascii::Eight().size() == 0);
}

TEST_CASE("heads of texts sort as the texts, or tell nothing") {
  std::mt19937 random(7);
  for (int i = 0; i < 5000; ++i) {
    std::string a(random() % 11, ' ');
    std::string b(random() % 11, ' ');
    for (std::string* text : {&a, &b}) {
      for (char& byte : *text) byte = "\0a\xFF"[random() % 3];
    }
    INFO(a << '|' << b);
    if (text_head(a) < text_head(b)) CHECK(a < b);
    if (text_head(a) > text_head(b)) CHECK(a > b);
  }
  CHECK(text_head("ab") < text_head("abc"));
}

}  // namespace dateline

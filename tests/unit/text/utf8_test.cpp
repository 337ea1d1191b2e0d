// SPDX-License-Identifier: GPL-2.0-or-later
// Well-formed and ill-formed sequences, against the tables of the Unicode standard.
#include "common/text/utf8.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace dateline {
namespace {

using namespace std::string_literals;

/// The sizes of the parts that `bytes` is decoded in; ill-formed ones negative.
std::vector<int> parts(std::string_view bytes) {
  std::vector<int> found;
  for (std::size_t at = 0; at < bytes.size();) {
    const utf8::CodePoint c = utf8::decode(bytes, at);
    found.push_back(c.valid ? static_cast<int>(c.size) : -static_cast<int>(c.size));
    if (!c.valid) CHECK(c.value == utf8::kReplacement);
    at += c.size;
  }
  return found;
}

using Sizes = std::vector<int>;

}  // namespace

TEST_CASE("every code point is read back as it was appended") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string bytes;
    utf8::append(bytes, c);
    const utf8::CodePoint read = utf8::decode(bytes, 0);
    if (!read.valid || read.value != c || read.size != bytes.size()) FAIL("code point " << +c);
  }
}

TEST_CASE("what is no code point is appended as the replacement character") {
  for (const char32_t c : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}}) {
    std::string bytes;
    utf8::append(bytes, c);
    CHECK(bytes == "\xEF\xBF\xBD");
  }
}

TEST_CASE("an ill-formed part is as long as the standard says") {
  CHECK(parts("\x80") == Sizes{-1});
  CHECK(parts("\xC0\xAF") == Sizes{-1, -1});
  CHECK(parts("\xC2") == Sizes{-1});
  CHECK(parts("\xC2x") == Sizes{-1, 1});
  CHECK(parts("\xE0\x9F\x80") == Sizes{-1, -1, -1});
  CHECK(parts("\xED\xA0\x80") == Sizes{-1, -1, -1});  // a surrogate
  CHECK(parts("\xE2\x82") == Sizes{-2});
  CHECK(parts("\xE2\x82x") == Sizes{-2, 1});
  CHECK(parts("\xF0\x8F\x80\x80") == Sizes{-1, -1, -1, -1});
  CHECK(parts("\xF0\x90\x80") == Sizes{-3});
  CHECK(parts("\xF4\x90\x80\x80") == Sizes{-1, -1, -1, -1});
  CHECK(parts("\xF5\xFF") == Sizes{-1, -1});
  // The example of table 3-8.
  CHECK(parts("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64") ==
        Sizes{1, -3, -2, -1, 1, -1, 1, -1, -1, 1});
}

TEST_CASE("the valid prefix ends before the first ill-formed byte, at any alignment") {
  for (std::size_t size = 0; size < 40; ++size) {
    const std::string good = std::string(size, 'a') + "é";
    CHECK(utf8::valid_prefix(good) == good.size());
    CHECK(utf8::valid_prefix(good + "\xC3") == good.size());
    CHECK(utf8::valid_prefix(good + "\xFF and more text") == good.size());
  }
  CHECK(utf8::valid_prefix("") == 0);
  CHECK(utf8::valid_prefix("a\0b"s) == 3);
}

TEST_CASE("only continuation bytes are no boundary") {
  for (int byte = 0; byte < 256; ++byte) {
    CHECK(utf8::is_boundary(static_cast<char>(byte)) == (byte < 0x80 || byte >= 0xC0));
  }
}

TEST_CASE("code points are as many as decoding steps, at every size and place") {
  const std::string text = "aé€😀 plain words éééééééé €€€€ 😀😀😀 and more plain words";
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    if (!utf8::is_boundary(text[begin])) continue;
    std::size_t count = 0;
    for (std::size_t at = begin; at < text.size(); ++count) {
      CHECK(utf8::code_points(std::string_view(text).substr(begin, at - begin)) == count);
      at += utf8::decode(text, at).size;
    }
    CHECK(utf8::code_points(std::string_view(text).substr(begin)) == count);
  }
}

}  // namespace dateline

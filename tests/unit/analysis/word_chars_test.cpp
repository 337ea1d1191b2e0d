// SPDX-License-Identifier: GPL-2.0-or-later
// Characters of words, and words in capitals among others.
#include "common/analysis/word_chars.h"

#include <catch2/catch.hpp>
#include <string>

namespace dateline {
namespace {

bool stands_out(std::string_view text, std::string_view word) {
  const std::size_t begin = text.find(word);
  return dateline::stands_out(text, begin, begin + word.size());
}

}  // namespace

TEST_CASE("a word in capitals stands out among small letters") {
  CHECK(stands_out("the IT desk", "IT"));
  CHECK(stands_out("IT desk", "IT"));
  CHECK(stands_out("asked IT", "IT"));
  CHECK(stands_out("EU, IT AND EEA agree", "IT"));
  CHECK(stands_out("для IT", "IT"));
  CHECK(stands_out("IT港口", "IT"));
}

TEST_CASE("a word in capitals alone in its line stands out") {
  CHECK(stands_out("IT", "IT"));
  CHECK(stands_out(" (IT) ", "IT"));
  CHECK(stands_out("A LINE OF TEXT\nIT\nmore", "IT"));
}

TEST_CASE("among capitals none stands out, whatever the sentences around are") {
  CHECK_FALSE(stands_out("MAN SAW IT FALL", "IT"));
  CHECK_FALSE(stands_out("MAN SAW IT FALL. The rest is small.", "IT"));
  CHECK_FALSE(stands_out("Small before. MAN SAW IT FALL! Small after", "IT"));
  CHECK_FALSE(stands_out("small\nMAN SAW IT FALL\nsmall", "IT"));
}

TEST_CASE("small letters far away do not count") {
  CHECK(stands_out("IT " + std::string(40, 'X') + " x", "IT"));
  CHECK_FALSE(stands_out("IT " + std::string(80, 'X') + " x", "IT"));
}

TEST_CASE("a name begins with a capital and a small letter") {
  for (const char* name : {"Vellman", "Éa", "Ea\u0301", "E\u0301a", "Жа"})
    CHECK(begins_name(name, 0));
  for (const char* other : {"vellman", "V", "VE", "", "港口", "4a", " Va"}) {
    CHECK_FALSE(begins_name(other, 0));
  }
}

TEST_CASE("a character of a script without blanks has its marks with it") {
  CHECK(ideograph_end("港a", 0) == 3);
  CHECK(ideograph_end("กี่ก", 0) == 9);                   // with vowel and tone
  CHECK(ideograph_end("ｶﾞ", 0) == 6);                   // half-width, voiced
  CHECK(ideograph_end("\u1112\u1161\u11ABx", 0) == 9);  // decomposed Hangul
  CHECK(ideograph_end("한", 0) == 3);
  CHECK(ideograph_end("ー", 0) == 3);
  CHECK(ideograph_end("a", 0) == 0);
  CHECK(ideograph_end("é", 0) == 0);
  CHECK(ideograph_end("", 0) == 0);
}

}  // namespace dateline

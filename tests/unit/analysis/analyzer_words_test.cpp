// SPDX-License-Identifier: GPL-2.0-or-later
// Words of scripts without blanks, acronyms, initials, numbers and Arabic, as the analyzer has
// them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "common/analysis/analyzer.h"
#include "tests/support/analysed.h"

namespace dateline {
namespace {

using test::Texts;
using test::Words;

Texts forms(std::string_view text) { return Words().forms(text); }
Texts stems(std::string_view text) { return Words().stems(text); }
Texts spans(std::string_view text) { return Words().spans(text); }

}  // namespace

TEST_CASE("scripts without blanks give each character and, at its position, the pair it begins") {
  CHECK(forms("港口火") == Texts{"港@0", "港口@0", "口@1", "口火@1", "火@2"});
  CHECK(spans("港口 dock") == Texts{"港", "港口", "口", "dock"});
  CHECK(forms("港 口") == Texts{"港@0", "口@1"});
  CHECK(forms("港、口") == Texts{"港@0", "口@1"});
  CHECK(forms("G7港") == Texts{"g7@0", "港@1"});
  CHECK(forms("X-港口-Y") == Texts{"x@0", "港@1", "港口@1", "口@2", "y@3"});
  CHECK(forms("サッカー").size() == 7);             // its long vowel is a part of it
  CHECK(spans("กี่ก") == Texts{"กี่", "กี่ก", "ก"});      // marks stay with their letter
  CHECK(stems("가나\u200B다") == stems("가나다"));  // no blank is seen
  CHECK(stems("ｶﾞｽ") == stems("ガス"));
  CHECK(stems("\u1100\u1161\u1102\u1161") == stems("가나"));  // decomposed
}

TEST_CASE("Korean words are found whatever particle follows them") {
  Words words;
  const Texts found = words.stems("항구에서");
  for (const char* part : {"항구", "항", "구에"}) CHECK(std::ranges::count(found, part) == 1);
}

TEST_CASE("a stop word in capitals is also an acronym among small letters") {
  CHECK(forms("The IT desk") == Texts{"the@0", "it@1", "i.t.@1", "desk@2"});
  CHECK(forms("MAN SAW IT FALL") == Texts{"man@0", "saw@1", "it@2", "fall@3"});
  CHECK(forms("It is so") == Texts{"it@0", "is@1", "so@2"});
  CHECK(stems("IT's own desk")[1] == stems("I.T.")[0]);
  CHECK(Words("german").forms("die IT dort") == Texts{"die@0", "it@1", "dort@2"});
  Words words;
  const auto tokens = words.tokens("the IT desk");
  CHECK(tokens[1].stop_word);
  CHECK(tokens[2].acronym);
  CHECK_FALSE(tokens[2].stop_word);
}

TEST_CASE("initials are one word, with stops, with blanks or without either") {
  for (const char* name : {"Q.X. Vellman", "Q. X. Vellman", "QX Vellman", "Q.X.Vellman"}) {
    CAPTURE(name);
    CHECK(forms(name) == Texts{"qx@0", "vellman@1"});
  }
  CHECK(spans("Q. X. Vellman") == Texts{"Q. X.", "Vellman"});
  CHECK(forms("a PhD, a Ph.D., a Ph. D.") == Texts{"a@0", "phd@1", "a@2", "phd@3", "a@4", "phd@5"});
  CHECK(stems("U. S. envoy") == stems("US envoy"));
}

TEST_CASE("thousands go by the language") {
  CHECK(Words("french").forms("6 250 bateaux en 2019 300") ==
        Texts{"6250@0", "bateaux@1", "en@2", "2019@3", "300@4"});
  CHECK(Words("german").forms("6.250.000 Boote") == Texts{"6250000@0", "boote@1"});
  CHECK(Words("german").forms("1.5 Boote") == Texts{"1.5@0", "boote@1"});
  CHECK(Words("french").spans("(6 250 €)") == Texts{"6 250"});
}

TEST_CASE("Arabic letters have one spelling, and tatweel does not lengthen a word") {
  CHECK(stems("مرفـــأ") == stems("مرفأ"));
  CHECK(stems("مرفأ") == stems("مرفا"));
  CHECK(stems("مستشفى") == stems("مستشفی"));
  CHECK(stems("\uFEE3\uFEAE\uFED3\uFE84") == stems("مرفأ"));  // presentation forms
}

TEST_CASE("an Arabic word has one stem with its article, and both readings of a preposition") {
  Words words("arabic");
  const Texts port = words.stems("مرفأ");
  REQUIRE(port.size() == 1);
  for (const char* word : {"المرفأ", "والمرفأ", "بالمرفأ", "للمرفأ"})
    CHECK(words.stems(word) == port);
  for (const char* word : {"بمرفأ", "ومرفأ", "لمرفأ"}) {
    CHECK(words.stems(word).size() == 2);
    CHECK(words.stems(word)[1] == port[0]);
  }
  CHECK(words.forms("بمرفأ مدينة") == Texts{"بمرفأ@0", "مرفا@0", "مدينة@1"});
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// What holds for the tokens of every text, in every language.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> kParts{"pier",
                                               "Vale",
                                               "US",
                                               "U.S.",
                                               "a.b",
                                               "I",
                                               "İ",
                                               "ı",
                                               "l'",
                                               "’s",
                                               "'",
                                               "’",
                                               "-",
                                               "‑",
                                               ".",
                                               ",",
                                               ":",
                                               "4",
                                               "400",
                                               "4,400",
                                               "€",
                                               "$",
                                               "%",
                                               " ",
                                               " ",
                                               "\n",
                                               "\u00A0",
                                               "\u00AD",
                                               "é",
                                               "e\u0301",
                                               "\u0301",
                                               "港",
                                               "の",
                                               "ж",
                                               "ё",
                                               "א",
                                               "٣",
                                               "कि",
                                               "😀",
                                               "ﬁ",
                                               "한",
                                               "시는",
                                               "\u1112\u1161",
                                               "กี่",
                                               "ー",
                                               "ｶﾞ",
                                               "WHO",
                                               "IT",
                                               "J. K.",
                                               "Ph.D.",
                                               "بمرفا",
                                               "ـ",
                                               "أ",
                                               "Ⅻ",
                                               "\u200D",
                                               "“",
                                               "\uFFFD",
                                               "ß",
                                               "ẞ",
                                               "x́",
                                               "ʼ"};
  std::string text;
  for (auto size = random() % 30; size > 0; --size) text += kParts[random() % kParts.size()];
  return text;
}

bool is_second(const Token& token) { return token.pair || token.acronym || token.bare; }

}  // namespace

TEST_CASE("tokens lie in the text between characters, and ascend") {
  std::mt19937 random(31);
  for (const Language& language : languages()) {
    Analyzer analyzer(language);
    std::vector<Token> tokens;
    for (int round = 0; round < 1500; ++round) {
      const std::string text = random_text(random);
      CAPTURE(language.name, text);
      analyzer.analyze(text, tokens);
      for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        REQUIRE(token.begin < token.end);
        REQUIRE(token.end <= text.size());
        REQUIRE(utf8::is_boundary(text[token.begin]));
        REQUIRE((token.end == text.size() || utf8::is_boundary(text[token.end])));
        REQUIRE(!analyzer.stem(token.stem).empty());
        REQUIRE(analyzer.stem(token.stem).size() <= Analyzer::kMaxTermBytes);
        REQUIRE(!(analyzer.stem(token.stem)[0] >= 'A' && analyzer.stem(token.stem)[0] <= 'Z'));
        REQUIRE(analyzer.form(token.form).size() <= Analyzer::kMaxTermBytes);
        REQUIRE(analyzer.stem_of(token.form) == token.stem);
        if (i == 0) continue;
        const Token& last = tokens[i - 1];
        REQUIRE(last.begin <= token.begin);
        REQUIRE(last.position <= token.position);
        const bool second = is_second(token);
        if (second) REQUIRE(last.position == token.position);
        if (token.joined || second) continue;
        REQUIRE(last.position < token.position);
        if (!last.joined && !last.pair) REQUIRE(last.end <= token.begin);
      }
    }
  }
}

TEST_CASE("a text and its composed form have the same terms at the same positions") {
  std::mt19937 random(37);
  Analyzer analyzer(*find_language("english"));
  std::vector<Token> one;
  std::vector<Token> other;
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random_text(random);
    CAPTURE(text);
    analyzer.analyze(text, one);
    analyzer.analyze(unicode::to_nfc(text), other);
    REQUIRE(one.size() == other.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
      CAPTURE(i, analyzer.form(one[i].form), analyzer.form(other[i].form));
      REQUIRE(one[i].stem == other[i].stem);
      REQUIRE(one[i].form == other[i].form);
      REQUIRE(one[i].position == other[i].position);
    }
  }
}

TEST_CASE("a form is analysed to itself") {
  std::mt19937 random(41);
  Analyzer analyzer(*find_language("english"));
  std::vector<Token> tokens;
  std::vector<Token> again;
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random_text(random);
    CAPTURE(text);
    analyzer.analyze(text, tokens);
    for (const Token& token : tokens) {
      const std::string form(analyzer.form(token.form));
      analyzer.analyze(form, again);
      CAPTURE(form);
      if (token.pair) {  // of two characters, each of which is a word
        const auto is_it = [&](const Token& one) { return one.pair && one.form == token.form; };
        REQUIRE(std::any_of(again.begin(), again.end(), is_it));
        continue;
      }
      REQUIRE(again.size() == 1);
      REQUIRE(again[0].form == token.form);
    }
  }
}

TEST_CASE("analysing again, and after forgetting, gives the same") {
  std::mt19937 random(43);
  Analyzer used(*find_language("english"));
  std::vector<Token> one;
  std::vector<Token> other;
  for (int round = 0; round < 3000; ++round) {
    const std::string text = random_text(random);
    CAPTURE(text);
    Analyzer fresh(*find_language("english"));
    if (round % 100 == 0) used.forget();
    used.analyze(text, one);
    fresh.analyze(text, other);
    REQUIRE(one.size() == other.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
      REQUIRE(used.form(one[i].form) == fresh.form(other[i].form));
      REQUIRE(used.stem(one[i].stem) == fresh.stem(other[i].stem));
      REQUIRE(one[i].begin == other[i].begin);
    }
  }
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// The table of languages against the stemmers that there are.
#include "common/analysis/language.h"

#include <xapian.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"

namespace dateline {
namespace {

/// Words of a language's own script; Latin where none is named.
std::string sample(const std::string& language) {
  static const std::map<std::string, std::string> kSamples{
      {"arabic", "الكتاب والمدينة"}, {"armenian", "քաղաքների գրքեր"},
      {"nepali", "किताबहरू नगरको"},   {"russian", "города книгами"},
      {"tamil", "நகரங்கள் புத்தகம்"},    {"turkish", "ŞEHİRLERDE ışık"},
  };
  const auto found = kSamples.find(language);
  return found == kSamples.end() ? "Çitý Bôoks" : found->second;
}

}  // namespace

TEST_CASE("every stemmer is a language, and analyses a text of its script") {
  std::istringstream names(Xapian::Stem::get_available_languages());
  std::size_t count = 0;
  for (std::string name; names >> name; ++count) {
    CAPTURE(name);
    const Language* language = find_language(name);
    REQUIRE(language != nullptr);
    Analyzer analyzer(*language);
    std::vector<Token> tokens;
    analyzer.analyze(sample(name), tokens);
    REQUIRE(tokens.size() == 2);
    for (const Token& token : tokens) {
      CHECK(!analyzer.stem(token.stem).empty());
      const char first = analyzer.stem(token.stem).front();
      CHECK(!(first >= 'A' && first <= 'Z'));
    }
  }
  CHECK(count > 10);
}

TEST_CASE("the language none folds and does not stem") {
  Analyzer analyzer(*find_language("none"));
  std::vector<Token> tokens;
  analyzer.analyze("Cafés flooded", tokens);
  REQUIRE(tokens.size() == 2);
  CHECK(analyzer.stem(tokens[0].stem) == "cafes");
  CHECK(analyzer.stem(tokens[1].stem) == "flooded");
}

TEST_CASE("where a language says so, stems begin with the letter of their word") {
  std::mt19937 random(11);
  constexpr std::string_view kLetters = "aaeeiioouybcdfghjklmnpqrstvwxyzsdgnrlt";
  std::size_t checked = 0;
  for (const Language& language : languages()) {
    if (!language.keeps_initial) continue;
    const Xapian::Stem stem{std::string(language.name)};
    for (const char* word : {"skies", "dying", "lying", "tying", "idly", "gently", "ugly", "early",
                             "only", "singly", "yes", "y", "news", "inning", "eyeing", "oed"}) {
      CHECK(stem(word).substr(0, 1) == std::string(word, 1));
    }
    for (int i = 0; i < 100'000; ++i) {
      std::string word(1 + random() % 12, ' ');
      for (char& c : word) c = kLetters[random() % kLetters.size()];
      if (word.size() > 4 && i % 2 == 0) word += i % 4 == 0 ? "ing" : "ed";
      REQUIRE(stem(word).substr(0, 1) == word.substr(0, 1));
    }
    ++checked;
  }
  CHECK(checked > 0);
}

TEST_CASE("languages come sorted, none last, each once, and others are not found") {
  std::vector<std::string> names;
  for (const Language& language : languages()) names.emplace_back(language.name);
  REQUIRE(names.size() > 2);
  CHECK(names.back() == "none");
  names.pop_back();
  CHECK(std::is_sorted(names.begin(), names.end()));
  CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
  CHECK(find_language("klingon") == nullptr);
  CHECK(find_language("") == nullptr);
  CHECK(find_language("English") == nullptr);
}

TEST_CASE("stop words are sorted, folded and found") {
  for (const Language& language : languages()) {
    CHECK(std::is_sorted(language.stop_words.begin(), language.stop_words.end()));
  }
  const Analyzer analyzer(*find_language("english"));
  CHECK(analyzer.is_stop_word("the"));
  CHECK_FALSE(analyzer.is_stop_word("harbour"));
  CHECK_FALSE(analyzer.is_stop_word(""));
}

}  // namespace dateline

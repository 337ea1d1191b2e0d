// SPDX-License-Identifier: GPL-2.0-or-later
// Patterns: what is one, what matches, and the matcher against definitions written down naively.
#include "searcher/query/pattern.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <random>
#include <set>

#include "common/text/utf8.h"

namespace {

using namespace dateline;

Pattern wildcard(std::u32string letters) {
  return {Pattern::Kind::wildcard, std::move(letters), 0};
}
Pattern fuzzy(std::u32string letters, std::size_t edits) {
  return {Pattern::Kind::fuzzy, std::move(letters), edits};
}

std::string utf8_of(const std::u32string& letters) {
  std::string text;
  for (const char32_t letter : letters) utf8::append(text, letter);
  return text;
}

bool matches(const Pattern& pattern, std::string_view word) {
  return PatternMatcher(pattern).match(word).has_value();
}

std::u32string random_word(std::mt19937& random, std::u32string_view letters, std::size_t most) {
  std::u32string word;
  for (std::size_t size = random() % (most + 1); word.size() < size;) {
    word.push_back(letters[random() % letters.size()]);
  }
  return word;
}

// The definition: a star is nothing, or a letter and a star.
bool is_like(std::u32string_view pattern, std::u32string_view word) {
  if (pattern.empty()) return word.empty();
  if (pattern[0] == U'*') {
    return is_like(pattern.substr(1), word) || (!word.empty() && is_like(pattern, word.substr(1)));
  }
  return !word.empty() && (pattern[0] == U'?' || pattern[0] == word[0]) &&
         is_like(pattern.substr(1), word.substr(1));
}

// The definition of optimal string alignment, by recursion.
std::size_t errors(std::u32string_view a, std::u32string_view b) {
  if (a.empty() || b.empty()) return a.size() + b.size();
  std::size_t least = errors(a.substr(1), b.substr(1)) + (a[0] == b[0] ? 0U : 1U);
  least = std::min(least, errors(a.substr(1), b) + 1);
  least = std::min(least, errors(a, b.substr(1)) + 1);
  if (a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0]) {
    least = std::min(least, errors(a.substr(2), b.substr(2)) + 1);
  }
  return least;
}

}  // namespace

TEST_CASE("stars beside letters, question marks between them and tildes behind them are patterns") {
  for (const char* typed : {"wom*", "*man", "w?man", "wom*n", "woman~", "woman~1", "woman~0.7",
                            "1*", "é*", "(wom*", "nur-sul*"}) {
    INFO(typed);
    CHECK(is_pattern(typed));
  }
  for (const char* typed : {"woman", "woman?", "?woman", "*", "* *", "~", "~1", "a~b", "woman~x",
                            "?*", "", "wo-?man", "5 * 3"}) {
    INFO(typed);
    CHECK_FALSE(is_pattern(typed));
  }
}

TEST_CASE("a star stands for any letters or none, a question mark for one, whatever its bytes") {
  CHECK(matches(wildcard(U"wom*"), "wom"));
  CHECK(matches(wildcard(U"wom*"), "women"));
  CHECK_FALSE(matches(wildcard(U"wom*"), "swom"));
  CHECK(matches(wildcard(U"т?каев"), "токаев"));
  CHECK_FALSE(matches(wildcard(U"т?каев"), "ткаев"));
  CHECK(matches(wildcard(U"*am*am*"), "xamamx"));
  CHECK_FALSE(matches(wildcard(U"*am*am*"), "xamx"));
}

TEST_CASE("a wildcard matches what its definition says") {
  std::mt19937 random(1);
  std::size_t found = 0;
  for (int round = 0; round < 20'000; ++round) {
    const std::u32string pattern = random_word(random, U"ab*?", 7);
    const std::u32string word = random_word(random, U"abя", 7);
    const bool expected = is_like(pattern, word);
    INFO(utf8_of(pattern) << " and " << utf8_of(word));
    REQUIRE(matches(wildcard(pattern), utf8_of(word)) == expected);
    found += expected ? 1U : 0U;
  }
  CHECK(found > 1000);
}

TEST_CASE("errors are counted as their definition says, in any order of words") {
  std::mt19937 random(2);
  std::size_t found = 0;
  for (int round = 0; round < 400; ++round) {
    const std::u32string wanted = random_word(random, U"abcя", 6);
    const std::size_t edits = random() % (kMostEdits + 1);
    PatternMatcher matcher(fuzzy(wanted, edits));
    std::vector<std::u32string> words;
    for (int i = 0; i < 40; ++i) words.push_back(random_word(random, U"abcя", 6));
    if (round % 2 == 0) std::sort(words.begin(), words.end());
    for (const std::u32string& word : words) {
      INFO(utf8_of(wanted) << '~' << edits << " and " << utf8_of(word));
      const std::size_t count = errors(wanted, word);
      const std::optional<std::size_t> matched = matcher.match(utf8_of(word));
      REQUIRE(matched.has_value() == (count <= edits));
      if (matched) REQUIRE(*matched == count);
      found += matched ? 1U : 0U;
    }
  }
  CHECK(found > 500);
}

TEST_CASE("the literal prefix ends at the first wildcard") {
  CHECK(literal_prefix(wildcard(U"тока*в")) == "тока");
  CHECK(literal_prefix(wildcard(U"*a")).empty());
  CHECK(literal_prefix(fuzzy(U"abc", 1)).empty());
}

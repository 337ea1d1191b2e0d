// SPDX-License-Identifier: GPL-2.0-or-later
// What holds for any two words, and for the tables.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "common/names/costs.h"
#include "common/names/graphemes.h"
#include "common/names/lattice.h"
#include "common/names/names.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline::names {
namespace {

// A word of letters that the tables know, or of any bytes.
std::string random_word(std::mt19937& random) {
  static constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzaeiouaeioukhszhch'-";
  std::string word;
  const std::size_t size = 1 + random() % 14;
  const unsigned kind = random() % 8;
  while (word.size() < size) {
    if (kind == 0) {
      word += static_cast<char>(random());
    } else if (kind == 1) {
      utf8::append(word, static_cast<char32_t>(0x430 + random() % 0x20));
    } else if (kind == 2) {
      utf8::append(word, static_cast<char32_t>(0x100 + random() % 0x150));
    } else {
      word += kLetters[random() % kLetters.size()];
    }
  }
  return word;
}

}  // namespace

TEST_CASE("a distance is symmetric, and zero for one spelling, whatever the bytes") {
  std::mt19937 random(20220108);
  for (int i = 0; i < 20'000; ++i) {
    const std::string a = random_word(random);
    std::string b = a;
    if (random() % 2 == 0) {
      b = random_word(random);
    } else if (!b.empty()) {
      b[random() % b.size()] = static_cast<char>('a' + random() % 26);
    }
    INFO(a << " | " << b);
    REQUIRE(name_distance(a, b) == name_distance(b, a));
    REQUIRE(name_distance(a, a) == 0.0);
    REQUIRE(name_threshold(a, b) == name_threshold(b, a));
    const auto found = compare_names(a, b);
    const auto other = compare_names(b, a);
    REQUIRE(found.has_value() == other.has_value());
    if (found) REQUIRE((found->tier == other->tier && found->distance == other->distance));
    REQUIRE(block_keys(a).size() <= kMaxBlockKeys);
  }
}

TEST_CASE("words that begin with unlike consonants never match") {
  static constexpr std::string_view kUnlike = "mlrbt";
  std::mt19937 random(7);
  for (int i = 0; i < 2'000; ++i) {
    const std::string rest = "a" + random_word(random);
    for (const char a : kUnlike) {
      for (const char b : kUnlike) {
        if (a != b) REQUIRE_FALSE(name_distance(a + rest, b + rest));
      }
    }
  }
}

TEST_CASE("long words and long runs of ambiguous letters are taken or left, never too much") {
  for (const char letter : {'j', 'c', 'y', 'g', 's', 'z', 'h'}) {
    for (std::size_t size = 1; size < 120; ++size) {
      const std::string word(size, letter);
      REQUIRE(name_distance(word, word) == 0.0);
      const Lattice lattice(letters_of(word), default_costs().split);
      REQUIRE(lattice.nodes() <= Lattice::kMaxNodes);
    }
  }
  std::string mixed;
  for (int i = 0; i < 30; ++i) {
    mixed += "schtsch";
    REQUIRE(name_distance(mixed, mixed) == 0.0);
    (void)block_keys(mixed);
  }
}

TEST_CASE("every row of the tables is read") {
  for (const auto rows : {latin_consonants(), latin_vowels(), other_graphemes()}) {
    for (const Grapheme& row : rows) {
      INFO(row.letters);
      CHECK(unicode::lower_case(row.letters, false) == row.letters);
      CHECK(row.phones.find_first_not_of(kPhoneLetters) == std::string_view::npos);
      CHECK(row.cost <= 50);
      const auto known = graphemes_with(static_cast<unsigned char>(row.letters[0]));
      CHECK(std::any_of(known.begin(), known.end(), [&row](const Grapheme& other) {
        return other.letters == row.letters && other.phones == row.phones;
      }));
    }
  }
}

TEST_CASE("no two rows say the same") {
  for (const auto rows : {latin_consonants(), latin_vowels(), other_graphemes()}) {
    for (std::size_t a = 0; a < rows.size(); ++a) {
      for (std::size_t b = a + 1; b < rows.size(); ++b) {
        INFO(rows[a].letters << " read as " << rows[a].phones);
        CHECK_FALSE((rows[a].letters == rows[b].letters && rows[a].phones == rows[b].phones &&
                     rows[a].where == rows[b].where));
      }
    }
  }
}

TEST_CASE("costs are symmetric") {
  const Costs& costs = default_costs();
  for (std::size_t a = 0; a < kPhones; ++a) {
    for (std::size_t b = 0; b < kPhones; ++b) {
      CHECK(costs.substitution[a][b] == costs.substitution[b][a]);
      CHECK(costs.last_substitution[a][b] == costs.last_substitution[b][a]);
    }
    CHECK(costs.substitution[a][a] == 0);
  }
  CHECK(std::is_sorted(costs.threshold.begin(), costs.threshold.end()));
}

}  // namespace dateline::names

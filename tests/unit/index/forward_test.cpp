// SPDX-License-Identifier: GPL-2.0-or-later
// The forward index as bytes, and as it is made of tokens.
#include "common/index/forward.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/error.h"
#include "indexer/analysis/forward_encoder.h"
#include "tests/support/colliding_words.h"

namespace {

using namespace dateline;

struct Read {
  StemCode code = 0;
  std::uint32_t position = 0;
  bool joined = false;
  friend bool operator==(const Read&, const Read&) = default;
};

std::vector<Read> read(const ForwardWords& words, std::uint32_t first = 0) {
  std::vector<Read> found;
  words.for_each(first, [&](StemCode code, std::uint32_t position, bool joined) {
    found.push_back({code, position, joined});
  });
  return found;
}

std::vector<Read> expected(const std::vector<Token>& tokens, const Analyzer& analyzer,
                           unsigned salt) {
  std::vector<Read> all;
  for (const Token& token : tokens) {
    all.push_back({stem_code(stem_hash(analyzer.stem(token.stem)), salt), token.position,
                   bool{token.joined}});
  }
  return all;
}

}  // namespace

TEST_CASE("the forward index has every word of a text at its position") {
  Analyzer analyzer(*find_language("english"));
  ForwardEncoder encoder(analyzer);
  std::mt19937 random(5);
  const std::vector<std::string> pieces{"harbour ", "counter-terrorism ",
                                        "the ",     "U.S. ",
                                        "4,400 ",   "\n",
                                        "\n\n\n\n", "Über ",
                                        "| ",       "quay ",
                                        "港口 ",    "IT-run "};
  for (int round = 0; round < 300; ++round) {
    std::string text;
    std::string title;
    for (auto left = random() % 200; left > 0; --left) text += pieces[random() % pieces.size()];
    for (auto left = random() % 9; left > 0; --left) title += pieces[random() % 5];
    std::vector<Token> tokens;
    std::vector<Token> title_tokens;
    analyzer.analyze(text, tokens);
    analyzer.analyze(title, title_tokens);
    ForwardText wanted;
    wanted.place = static_cast<std::uint32_t>(random() % 1000);
    const std::string value = encoder.encode(wanted, title_tokens, tokens);
    CAPTURE(text, title);
    const ForwardText found = decode_forward(value);
    CHECK(found.place == wanted.place);
    CHECK(found.text.size() == tokens.size());
    CHECK((read(found.text) == expected(tokens, analyzer, found.salt)));
    CHECK((read(found.title) == expected(title_tokens, analyzer, found.salt)));
    const auto content = [](const std::vector<Token>& all) {
      return std::count_if(all.begin(), all.end(), [](const Token& t) { return !t.stop_word; });
    };
    CHECK(found.text_content == content(tokens));
    CHECK(found.title_content == content(title_tokens));
    if (!tokens.empty()) {
      CHECK(found.text.last_position() == tokens.back().position);
      CHECK(found.title_position() == tokens.back().position + kParagraphGap);
    }
  }
}

TEST_CASE("distances between positions are kept, however far") {
  const std::vector<std::uint32_t> positions{0, 1, 2, 255, 508, 762, 1017, 1018, 1'000'000};
  std::vector<Token> tokens;
  for (const std::uint32_t position : positions) tokens.push_back({0, 0, position, 0, position});
  std::string bytes;
  append_words(bytes, tokens, [&](std::size_t token) { return 1000 + positions[token]; });
  const std::vector<Read> found = read(ForwardWords(bytes), 7);
  REQUIRE(found.size() == positions.size());
  for (std::size_t i = 0; i < positions.size(); ++i) {
    CHECK(found[i].position == positions[i] + 7);
    CHECK(found[i].code == 1000 + positions[i]);
  }
}

TEST_CASE("codes are numbers of 24 bits that are no distances") {
  for (const StemHash hash : {StemHash{0}, StemHash{255}, StemHash{256}, ~StemHash{0}}) {
    for (unsigned salt = 0; salt < kSalts; ++salt) {
      CHECK(stem_code(hash, salt) >= 256);
      CHECK(stem_code(hash, salt) < 1U << 24U);
    }
  }
}

TEST_CASE("words of one passage have different codes even where their hashes begin alike") {
  const auto [first, second] = test::colliding_words();
  Analyzer analyzer(*find_language("english"));
  ForwardEncoder encoder(analyzer);
  std::vector<Token> tokens;
  analyzer.analyze(first + " pier " + second, tokens);
  REQUIRE(stem_code(stem_hash(analyzer.stem(tokens[0].stem)), 0) ==
          stem_code(stem_hash(analyzer.stem(tokens[2].stem)), 0));
  const std::string value = encoder.encode({}, {}, tokens);
  const ForwardText text = decode_forward(value);
  CHECK(text.salt > 0);
  const std::vector<Read> found = read(text.text);
  CHECK((found == expected(tokens, analyzer, text.salt)));
  CHECK(found[0].code != found[2].code);
  // The next passage is not held to it.
  analyzer.analyze(second, tokens);
  CHECK(decode_forward(encoder.encode({}, {}, tokens)).salt == 0);
}

TEST_CASE("the salt of a passage is the first by which its stems differ") {
  Analyzer analyzer(*find_language("none"));
  ForwardEncoder encoder(analyzer);
  std::mt19937 random(23);
  std::vector<Token> tokens;
  // Two of 600 codes are often alike in their lowest bits; two of 6,000 are mostly alike.
  for (const unsigned words : {600U, 600U, 600U, 600U, 6000U, 6000U, 6000U, 30000U}) {
    std::string text;
    std::set<StemHash> hashes;
    for (unsigned i = 0; i < words; ++i) {
      const std::string word = "w" + std::to_string(random() % 1000000);
      text += word + " ";
      hashes.insert(stem_hash(word));
    }
    unsigned expected = 0;
    const auto differ = [&](unsigned salt) {
      std::set<StemCode> codes;
      for (const StemHash hash : hashes) codes.insert(stem_code(hash, salt));
      return codes.size() == hashes.size();
    };
    while (expected < kSalts && !differ(expected)) ++expected;
    analyzer.analyze(text, tokens);
    CHECK(decode_forward(encoder.encode({}, {}, tokens)).salt == expected % kSalts);
  }
}

TEST_CASE("a damaged value of the forward index is refused") {
  Analyzer analyzer(*find_language("english"));
  ForwardEncoder encoder(analyzer);
  std::vector<Token> tokens;
  analyzer.analyze("the old pier burned", tokens);
  const std::string value = encoder.encode({}, tokens, tokens);
  CHECK_THROWS_AS(decode_forward(std::string_view(value).substr(0, value.size() - 1)), Error);
  CHECK_THROWS_AS(decode_forward(std::string_view(value).substr(0, 6)), Error);
  CHECK_THROWS_AS(decode_forward(""), Error);
}

// SPDX-License-Identifier: GPL-2.0-or-later
// Windows: as terms, in Xapian's queries, and against texts.
#include "searcher/query/window.h"

#include <xapian.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "indexer/analysis/forward_encoder.h"
#include "searcher/query/window_match.h"
#include "searcher/xapian/xapian_filter.h"
#include "tests/support/colliding_words.h"
#include "tests/support/search.h"

namespace {

using namespace dateline;

// Whether words stand as a window asks, by trying every choice of positions.
bool stands(const Window& window, const std::vector<std::vector<std::uint32_t>>& positions,
            std::size_t place = 0, std::uint32_t before = 0, std::uint32_t first = 0) {
  if (place == positions.size()) return true;
  return std::any_of(positions[place].begin(), positions[place].end(), [&](std::uint32_t at) {
    bool fits = true;
    if (place > 0 && window.reach == 0) fits = at == before + 1;
    if (place > 0 && window.reach > 0) {
      const std::uint32_t low = std::min(at, before);
      const std::uint32_t high = std::max(at, before);
      fits = high - low <= window.reach && (!window.ordered || before <= at);
    }
    return fits && stands(window, positions, place + 1, at, first);
  });
}

}  // namespace

TEST_CASE("a window is a term and back; ordinary terms are none") {
  const Window phrase{{{"old", "olden"}, {"pier"}}, 0, true};
  const Window near{{{"fire"}, {"pier"}}, 300, false};
  for (const Window& window : {phrase, near}) {
    CHECK((window_of(window_term(window)) == window));
  }
  CHECK_FALSE(window_of("pier"));
  CHECK_FALSE(window_of("XSpier"));
  CHECK_FALSE(window_of(""));
}

TEST_CASE("windows are described as phrases and given to servers as words") {
  const auto of_window = [](const Window& window) {
    Filter filter{Filter::Kind::window};
    filter.window = window;
    return filter;
  };
  const Filter filter = Filter::without(of_window({{{"old"}, {"pier"}}, 0, true}),
                                        of_window({{{"a"}, {"b"}}, 4, false}));
  CHECK(to_xapian(filter, WindowsAs::phrases).get_description() ==
        "Query(((old PHRASE 2 pier) AND_NOT (a NEAR 5 b)))");
  CHECK(to_xapian(filter, WindowsAs::words).get_description() ==
        "Query(((old AND pier) AND_NOT (a AND b)))");
}

TEST_CASE("a window is true of a text as trying every choice of positions says") {
  Analyzer analyzer(*find_language("english"));
  ForwardEncoder encoder(analyzer);
  std::mt19937 random(29);
  const std::vector<std::string> pieces{"pier ", "fire-pier ", "fire ", "boat ", "\n", "quay "};
  const std::vector<std::string> stems{"pier", "fire", "firepier", "boat"};
  std::size_t true_ones = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    std::string title;
    for (auto left = 1 + random() % 14; left > 0; --left) text += pieces[random() % pieces.size()];
    for (auto left = random() % 4; left > 0; --left) title += pieces[random() % 4];
    Window window;
    for (auto left = 2 + random() % 2; left > 0; --left) {
      auto& place = window.places.emplace_back();
      for (auto forms = 1 + random() % 2; forms > 0; --forms) {
        place.push_back(stems[random() % stems.size()]);
      }
    }
    if (window.places.size() == 2 && random() % 2 == 0) window.reach = 1 + random() % 4;
    window.ordered = window.reach == 0 || random() % 2 == 0;
    std::vector<Token> tokens;
    std::vector<Token> title_tokens;
    analyzer.analyze(text, tokens);
    analyzer.analyze(title, title_tokens);
    if (tokens.empty()) continue;
    ForwardText passage;
    const std::string value = encoder.encode(passage, title_tokens, tokens);
    std::vector<std::vector<std::uint32_t>> positions(window.places.size());
    const auto collect = [&](const std::vector<Token>& all, std::uint32_t first) {
      for (const Token& token : all) {
        for (std::size_t place = 0; place < positions.size(); ++place) {
          const auto& forms = window.places[place];
          if (std::find(forms.begin(), forms.end(), analyzer.stem(token.stem)) == forms.end()) {
            continue;
          }
          positions[place].push_back(first + token.position);
          if (token.joined) positions[place].push_back(first + token.position + 1);
        }
      }
    };
    collect(tokens, 0);
    collect(title_tokens, tokens.back().position + kParagraphGap);
    CAPTURE(text, title, window.places, window.reach, window.ordered);
    const bool expected = stands(window, positions);
    CHECK(WindowMatch(window)(decode_forward(value)) == expected);
    true_ones += expected ? 1 : 0;
  }
  CHECK(true_ones > 300);
}

TEST_CASE("a phrase is not found by a word whose hash begins like another's") {
  const auto [first, second] = test::colliding_words();
  const test::IndexFixture index(test::Files{
      {"a.txt", "Notes of the pier\n\n" + first + " burned. Later came " + second + '.'},
      {"b.txt", "Notes of the quay\n\n" + second + " burned. Later came it."}});
  const SearchAnswer answer = test::ask(index, '"' + second + " burned\"");
  REQUIRE(answer.hits.size() == 1);
  CHECK(answer.hits[0].article.metadata.title == "Notes of the quay");
  CHECK(answer.passages == 1);
}

TEST_CASE("phrases are found beside dates, which Xapian looks at, and counted exactly") {
  test::Files files;
  for (int i = 0; i < 60; ++i) {
    const std::string words = i % 3 == 0 ? "lantern keeper" : "keeper with a lantern";
    files["2021-04-" + std::to_string(10 + i % 20) + "_x" + std::to_string(i) + ".txt"] =
        "The quiet harbour town\n\nThe " + words + " number" + std::to_string(i) + " spoke.";
  }
  const test::IndexFixture index(files);
  CHECK(test::ask(index, "\"lantern keeper\"").passages == 20);
  const SearchAnswer dated = test::ask(index, "\"lantern keeper\" date:2021-04");
  CHECK(dated.passages == 20);
  CHECK(dated.exact);
  const SearchAnswer none = test::ask(index, "\"lantern keeper\" date:2020");
  CHECK(none.passages == 0);
  CHECK(test::ask(index, "spoke -\"lantern keeper\" date:2021").passages == 40);
}

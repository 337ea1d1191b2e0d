// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of what a score is said to be made of: it adds up, names what counts, and counts rightly.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "searcher/ranking/recipe.h"
#include "tests/support/search.h"
#include "tests/support/synthetic_news.h"

namespace {

using namespace dateline;
using test::IndexFixture;

SearchRequest explained(std::string_view query, std::string_view recipe = "default") {
  SearchRequest request = test::request(query);
  request.recipe = recipe;
  request.explain = true;
  return request;
}

double sum_of(const Hit& hit) {
  double sum = 0;
  for (const ScorePart& part : *hit.explanation) sum += part.score;
  return sum;
}

bool is_tail(const Hit& hit) {
  const std::vector<ScorePart>& parts = *hit.explanation;
  return parts.size() == 1 && parts[0].part == "first_stage_order";
}

/// Passages of one article each: articles are no level of their own.
test::Files single_passages(std::uint32_t seed, std::size_t count) {
  std::string records;
  for (std::string words : test::synthetic_queries(seed, count)) {
    std::erase(words, '"');
    records += R"({"title": "About the quiet town", "text": "The dam )" + words + "\"}\n";
  }
  return {{"a.jsonl", records}};
}

/// Synthetic news with words that few articles share, as feedback needs them.
test::Files news_with_names(std::uint32_t seed, std::size_t articles) {
  test::Files files = test::synthetic_news(seed, articles);
  std::size_t number = 0;
  for (auto& [name, bytes] : files) {
    bytes += "The dam, said name";
    bytes += static_cast<char>('a' + number++ % 26);
    bytes += ".\n";
  }
  return files;
}

struct Seen {
  std::size_t scored = 0;
  std::size_t tail = 0;
  std::set<std::string_view> parts;
};

/// Asks with every recipe, and checks of every hit that its parts add up.
std::map<std::string_view, Seen> check_sums(Searcher& searcher, std::uint32_t seed) {
  std::vector<std::string> queries = test::synthetic_queries(seed, 8);
  queries.insert(queries.end(), {"who reported the dam", "how many gates", "dam dam ferry -wall",
                                 "counter smuggling", "nonesuch dam", "the of and"});
  std::map<std::string_view, Seen> seen;
  for (const Recipe& recipe : recipes()) {
    for (const std::string& query : queries) {
      INFO(recipe.name << ": " << query);
      bool sums = true;
      for (const Hit& hit : searcher.search(explained(query, recipe.name)).hits) {
        REQUIRE(hit.explanation);
        sums = sums && std::abs(sum_of(hit) - hit.score) <= 1e-9 * std::abs(hit.score);
        Seen& of_recipe = seen[recipe.name];
        ++(is_tail(hit) ? of_recipe.tail : of_recipe.scored);
        for (const ScorePart& part : *hit.explanation) of_recipe.parts.insert(part.part);
      }
      CHECK(sums);
    }
  }
  return seen;
}

using Parts = std::set<std::string_view>;

/// part, term, count in the text, count in the title
using Counted = std::vector<std::tuple<std::string_view, std::string, unsigned, unsigned>>;

Counted counted(const Hit& hit) {
  Counted list;
  for (const ScorePart& part : *hit.explanation) {
    list.emplace_back(part.part, part.term, part.text_count, part.title_count);
  }
  return list;
}

std::string article(const std::string& title, const std::vector<std::string>& paragraphs) {
  std::string text = title + "\n\n";
  for (const std::string& paragraph : paragraphs) {
    text += paragraph + ' ' + test::repeated("filler", 60) + ".\n\n";
  }
  return text;
}

const test::Files kSmall{
    {"dam.txt", article("About the old stone dam", {"The dams of the town.", "The wall, a wall."})},
    {"gate.txt", article("About the flood gates here", {"The gate opened.", "Nothing held."})},
    {"ferry.txt", article("About a ferry strike today", {"The crew is on strike."})},
};

}  // namespace

TEST_CASE("the parts of every hit add up to its score, by every recipe") {
  const IndexFixture index(news_with_names(81, 120));
  Searcher searcher({index.index()});
  const auto seen = check_sums(searcher, 82);
  for (const auto& [recipe, hits] : seen) {
    INFO(recipe);
    CHECK(hits.scored > 200);
    CHECK(hits.tail > 200);
  }
  CHECK(seen.at("default").parts == Parts{"passage", "article", "title", "feedback",
                                          "expected_answer", "proximity", "lead",
                                          "first_stage_order"});
  CHECK(seen.at("levels").parts == Parts{"passage", "article", "title", "first_stage_order"});
  CHECK(seen.at("bm25").parts == Parts{"passage", "first_stage_order"});
}

TEST_CASE("the parts add up where articles are no level of their own") {
  Settings records;
  records.passages = PassageMode::records;
  const IndexFixture index(single_passages(83, 150), records);
  Searcher searcher({index.index()});
  const auto seen = check_sums(searcher, 84);
  for (const auto& [recipe, hits] : seen) {
    INFO(recipe);
    CHECK(hits.scored > 200);
    CHECK(hits.tail > 100);
    CHECK_FALSE(hits.parts.contains("article"));
    CHECK_FALSE(hits.parts.contains("lead"));
  }
}

TEST_CASE("the parts add up over several indexes, and are those of one index of all files") {
  const test::Files files = test::synthetic_news(85, 90);
  std::array<test::Files, 3> halves;
  for (const auto& [name, bytes] : files) halves[low64(hash128(bytes)) % 3][name] = bytes;
  const IndexFixture whole(files);
  const IndexFixture first(halves[0]);
  const IndexFixture second(halves[1]);
  const IndexFixture third(halves[2]);
  Searcher several({third.index(), first.index(), second.index()});
  CHECK(check_sums(several, 86).at("default").scored > 200);
  Searcher one({whole.index()});
  for (const std::string& query : test::synthetic_queries(87, 10)) {
    INFO(query);
    const SearchAnswer a = one.search(explained(query));
    const SearchAnswer b = several.search(explained(query));
    REQUIRE(test::same_hits(a, b));
    for (std::size_t i = 0; i < a.hits.size(); ++i) {
      CHECK((counted(a.hits[i]) == counted(b.hits[i])));
    }
  }
}

TEST_CASE("a term adds to P what it scores when it is asked for alone") {
  const IndexFixture index(test::synthetic_news(88, 40));
  Searcher searcher({index.index()});
  std::map<std::string, double> alone;
  for (const Hit& hit : searcher.search(explained("ferry", "bm25")).hits) {
    if (!is_tail(hit)) alone[passage_id(hit.article.id, hit.passage)] = hit.score;
  }
  std::size_t compared = 0;
  for (const Hit& hit : searcher.search(explained("dam ferry council")).hits) {
    for (const ScorePart& part : *hit.explanation) {
      const auto found = alone.find(passage_id(hit.article.id, hit.passage));
      if (part.part != "passage" || part.term != "ferri" || found == alone.end()) continue;
      if (hit.passage.zone == Zone::title) continue;  // P alone takes titles as short as they are
      CHECK(part.score == Approx(found->second).epsilon(1e-12));
      ++compared;
    }
  }
  CHECK(compared > 20);
}

TEST_CASE("a term is counted in text and title apart, of the passage and of the article") {
  const IndexFixture index(kSmall);
  const SearchAnswer answer = test::ask(index, explained("dam wall town", "levels"));
  REQUIRE(answer.hits.size() == 3);
  std::map<std::size_t, Counted> by_place;
  for (const Hit& hit : answer.hits) by_place[hit.passage.sequence] = counted(hit);
  const Counted of_article{
      {"article", "dam", 1, 1}, {"article", "wall", 2, 0}, {"article", "town", 1, 0}};
  Counted title{{"passage", "dam", 1, 0}};
  Counted first{{"passage", "dam", 1, 0}, {"passage", "town", 1, 0}};
  Counted second{{"passage", "wall", 2, 0}};
  for (Counted* parts : {&title, &first, &second}) {
    parts->insert(parts->end(), of_article.begin(), of_article.end());
    if (parts != &title) parts->emplace_back("title", "", 0, 0);
  }
  CHECK((by_place.at(0) == title));
  CHECK((by_place.at(1) == first));
  CHECK((by_place.at(2) == second));
}

TEST_CASE("a weight is that of the term times that of its part") {
  const IndexFixture index(kSmall);
  const auto weights = [&](const Recipe& recipe) {
    std::map<std::string_view, double> found;
    for (const Hit& hit : test::ask(index, explained("strike", recipe.name)).hits) {
      for (const ScorePart& part : *hit.explanation) found[part.part] = part.weight;
    }
    return found;
  };
  const auto found = weights(*find_recipe("default"));
  CHECK(found.at("passage") == Approx(std::log((8 - 2 + 0.5) / 2.5)));
  CHECK(found.at("article") == Approx(1.5 * std::log((3 - 1 + 0.5) / 1.5 / 2 + 1)));
  CHECK(found.at("lead") == 3);
}

TEST_CASE("a word written as one with its neighbour is counted in the passage") {
  const IndexFixture index({{"joined.txt", article("About this and that today", {"A seawall."})},
                            {"other.txt", article("About that and this today", {"A sea wall."})}});
  for (const Hit& hit : test::ask(index, explained("sea wall", "bm25")).hits) {
    CHECK((counted(hit) == Counted{{"passage", "sea", 1, 0}, {"passage", "wall", 1, 0}}));
  }
}

TEST_CASE("an article of a title alone counts it as its text") {
  const IndexFixture index(test::Files{{"title.txt", "About the lantern of the harbour town\n"}});
  const SearchAnswer answer = test::ask(index, explained("lantern", "bm25"));
  REQUIRE(answer.hits.size() == 1);
  CHECK((counted(answer.hits[0]) == Counted{{"passage", "lantern", 1, 0}}));
}

TEST_CASE("a hit that does not score has no parts") {
  const IndexFixture index(test::Files{{"a.txt", "About the quiet town\n\nA ferry."}});
  const SearchAnswer answer = test::ask(index, explained("\"dam wall\" OR NOT lantern", "levels"));
  for (const Hit& hit : answer.hits) {
    CHECK(hit.score == 0);
    REQUIRE(hit.explanation);
    CHECK(hit.explanation->empty());
  }
}

TEST_CASE("explaining changes no answer, and is done only where it is asked for") {
  const IndexFixture index(test::synthetic_news(89, 60));
  Searcher searcher({index.index()});
  for (const std::string& query : test::synthetic_queries(90, 10)) {
    INFO(query);
    const SearchAnswer plain = searcher.search(test::request(query));
    CHECK(test::same_hits(plain, searcher.search(explained(query))));
    CHECK(test::same_hits(plain, searcher.search(test::request(query))));
    for (const Hit& hit : plain.hits) CHECK_FALSE(hit.explanation);
  }
}

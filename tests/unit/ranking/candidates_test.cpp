// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of the first stage: who becomes a candidate, once, in which order, and what is counted.
#include "searcher/ranking/candidates.h"
#include "searcher/ranking/match_counts.h"

#include <xapian.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "tests/support/search.h"
#include "tests/support/synthetic_news.h"

namespace {

using namespace dateline;
using test::IndexFixture;

QueryPlan plan_of(const CombinedIndex& index, std::string_view text) {
  Analyzer analyzer(*find_language("english"));
  Query query = parse_query(text, {}, analyzer);
  const auto occurs = [&](const std::string& stem) { return index.passages().term_exists(stem); };
  return plan_query(query, {}, occurs, query.notes);
}

std::set<DocumentNumber> numbers(const std::vector<Candidate>& candidates) {
  std::set<DocumentNumber> found;
  for (const Candidate& candidate : candidates) found.insert(candidate.number);
  return found;
}

bool descends(const std::vector<Candidate>& candidates) {
  return std::is_sorted(
      candidates.begin(), candidates.end(),
      [](const Candidate& a, const Candidate& b) { return a.passage_score > b.passage_score; });
}

// One article of `paragraphs` passages, each of them a long paragraph that says `word`, most with
// scores of their own.
std::string long_article(const std::string& word, int paragraphs) {
  std::string text = "About many other matters today\n\n";
  for (int i = 0; i < paragraphs; ++i) {
    text += "It says " + word + " here. " +
            test::repeated("p" + std::to_string(i), 60 + static_cast<std::size_t>(i) % 70) +
            ".\n\n";
  }
  return text;
}

MatchCounts counts_of(const CombinedIndex& index, const QueryPlan& plan) {
  const Levels levels(index, std::make_shared<IndexMemory>(), LengthSource::memory);
  return count_matches(index, &levels, plan, {}, nullptr);
}

}  // namespace

TEST_CASE("every passage is a candidate once, scored or in the tail") {
  const IndexFixture fixture(test::synthetic_news(31, 80));
  const CombinedIndex index({fixture.index()});
  for (const Recipe& recipe : recipes()) {
    for (const std::string& text : test::synthetic_queries(32, 30)) {
      INFO(recipe.name << ": " << text);
      const QueryPlan plan = plan_of(index, text);
      if (plan.empty()) continue;
      const Candidates found = find_candidates(index, plan, recipe, 150);
      std::set<DocumentNumber> all = numbers(found.scored);
      CHECK(all.size() == found.scored.size());
      all.merge(numbers(found.tail));
      CHECK(all.size() == found.scored.size() + found.tail.size());
      CHECK(descends(found.tail));
      const std::size_t matches = counts_of(index, plan).passages;
      CHECK(all.size() <= matches);
      CHECK(all.size() >= std::min<std::size_t>(150, matches));
    }
  }
}

TEST_CASE("the candidates are the best passages of the level") {
  const IndexFixture fixture(test::synthetic_news(33, 80));
  const CombinedIndex index({fixture.index()});
  const QueryPlan plan = plan_of(index, "harbour dam council");
  const Candidates all = find_candidates(index, plan, *find_recipe("bm25"), 100'000);
  CHECK(all.scored.size() >= find_recipe("bm25")->passage_candidates);
  CHECK(all.scored.size() + all.tail.size() == counts_of(index, plan).passages);
  REQUIRE_FALSE(all.tail.empty());
  for (const Candidate& candidate : all.scored) {
    CHECK(candidate.passage_score > all.tail.front().passage_score);
  }
}

TEST_CASE("the passages of the best articles are candidates whatever their own score") {
  test::Files files;
  files["series.txt"] = long_article("lantern", 30);
  for (std::size_t i = 0; i < 60; ++i) {
    files["short" + std::to_string(i) + ".txt"] =
        "About the weather of today\n\nA lantern lantern lantern, " +
        test::repeated("x" + std::to_string(i), i + 1) + ".";
  }
  const IndexFixture fixture(files);
  const CombinedIndex index({fixture.index()});
  const QueryPlan plan = plan_of(index, "lantern");
  Recipe recipe = *find_recipe("default");
  recipe.passage_candidates = 10;
  recipe.article_candidates = 61;
  CHECK(find_candidates(index, plan, recipe, 10).scored.size() == 90);
  recipe.article_candidates = 1;
  CHECK(find_candidates(index, plan, recipe, 10).scored.size() <= 10 + 30);
}

TEST_CASE("the passages of the best articles must still satisfy the query") {
  const IndexFixture fixture(
      {{"a.txt", "About the harbour of today\n\nThe lantern. " + test::repeated("one", 60) +
                     ".\n\nThe lantern and the saffron. " + test::repeated("two", 60) + "."}});
  const CombinedIndex index({fixture.index()});
  const Candidates found =
      find_candidates(index, plan_of(index, "lantern NOT saffron"), *find_recipe("default"), 10);
  CHECK(found.scored.size() == 1);
}

TEST_CASE("the best articles add no more than their share of passages") {
  const IndexFixture fixture({{"long.txt", long_article("lantern", 300)}});
  const CombinedIndex index({fixture.index()});
  const Candidates found =
      find_candidates(index, plan_of(index, "lantern"), *find_recipe("default"), 10);
  CHECK(found.scored.size() <= 50 + kMostArticlePassages);
}

TEST_CASE("no cut goes through passages of equal scores") {
  const std::string opening = "About the quiet harbour town\n\n";
  test::Files files;
  for (std::size_t i = 0; i < 100; ++i) {
    files["a" + std::to_string(i) + ".txt"] =
        opening + test::repeated("lantern", 9) + ' ' + test::repeated("x", i + 1) + '.';
  }
  for (int i = 0; i < 90; ++i) {
    const std::string name = "x" + std::to_string(100 + i);
    files[name + ".txt"] = opening + "The lantern " + name + " burns.";
  }
  files["z.txt"] = opening + "The lantern is much too dark to burn again.";
  const IndexFixture fixture(files);
  const CombinedIndex index({fixture.index()});
  const QueryPlan plan = plan_of(index, "lantern");
  const auto found = [&](std::size_t cut, std::size_t depth) {
    Recipe recipe = *find_recipe("bm25");
    recipe.passage_candidates = cut;
    const Candidates candidates = find_candidates(index, plan, recipe, depth);
    return std::pair(candidates.scored.size(), candidates.tail.size());
  };
  using Sizes = std::pair<std::size_t, std::size_t>;
  CHECK(found(100, 0) == Sizes{100, 0});
  CHECK(found(100, 100) == Sizes{100, 0});
  CHECK(found(100, 101) == Sizes{100, 90});
  CHECK(found(100, 189) == Sizes{100, 90});
  CHECK(found(100, 190) == Sizes{100, 90});
  CHECK(found(100, 191) == Sizes{100, 91});
  CHECK(found(101, 0) == Sizes{190, 0});
  CHECK(found(101, 191) == Sizes{190, 1});
  CHECK(found(191, 500) == Sizes{191, 0});
}

TEST_CASE("candidates say whether they are all that match") {
  const IndexFixture fixture(test::synthetic_news(37, 80));
  const CombinedIndex index({fixture.index()});
  const Recipe& recipe = *find_recipe("default");
  const QueryPlan plan = plan_of(index, "the of and");
  const std::size_t all = counts_of(index, plan).passages;
  REQUIRE(all > 100);
  CHECK_FALSE(find_candidates(index, plan, recipe, 60).complete);
  CHECK(find_candidates(index, plan, recipe, all + 1).complete);
  CHECK(find_candidates(index, plan, recipe, SIZE_MAX).complete);
}

TEST_CASE("where articles are single passages, more of them are scored and no articles are") {
  std::string records;
  for (std::size_t i = 0; i < 120; ++i) {
    records += R"({"text": "The lantern )" + test::repeated("x", i + 1) + ".\"}\n";
  }
  const IndexFixture fixture({{"a.jsonl", records}});
  const CombinedIndex index({fixture.index()});
  CHECK(index.is_flat());
  const Candidates found =
      find_candidates(index, plan_of(index, "lantern"), *find_recipe("default"), 10);
  CHECK(found.scored.size() == find_recipe("default")->flat_candidates);
}

TEST_CASE("a deeper search begins like a shallow one") {
  const IndexFixture fixture(test::synthetic_news(35, 80));
  const CombinedIndex index({fixture.index()});
  for (const std::string& text : test::synthetic_queries(36, 20)) {
    INFO(text);
    const QueryPlan plan = plan_of(index, text);
    if (plan.empty()) continue;
    const Candidates shallow = find_candidates(index, plan, *find_recipe("default"), 60);
    const Candidates deep = find_candidates(index, plan, *find_recipe("default"), 200);
    CHECK(numbers(shallow.scored) == numbers(deep.scored));
    REQUIRE(shallow.tail.size() <= deep.tail.size());
    for (std::size_t i = 0; i < shallow.tail.size(); ++i) {
      CHECK(shallow.tail[i].number == deep.tail[i].number);
    }
  }
}

TEST_CASE("passages and articles that match are counted exactly") {
  const IndexFixture fixture(
      {{"a.txt", "About the harbour of today\n\nThe lantern. " + test::repeated("one", 60) +
                     ".\n\nNo light. " + test::repeated("two", 60) + "."},
       {"b.txt", "About the quarry of today\n\nThe lantern went out, it seems."},
       {"c.txt", "About the lantern of today\n\nSo it seems."}});
  const CombinedIndex index({fixture.index()});
  const MatchCounts found = counts_of(index, plan_of(index, "lantern"));
  CHECK(found.passages == 3);
  CHECK(found.articles == 3);
  CHECK(found.exact);
}

TEST_CASE("an index without passages has no candidates") {
  const IndexFixture fixture({});
  const CombinedIndex index({fixture.index()});
  const Candidates found =
      find_candidates(index, plan_of(index, "lantern"), *find_recipe("default"), 10);
  CHECK(found.scored.empty());
  CHECK(found.tail.empty());
  CHECK(counts_of(index, plan_of(index, "lantern")).passages == 0);
}

TEST_CASE("recipes have names of their own, the default first") {
  REQUIRE_FALSE(recipes().empty());
  CHECK(recipes().front().name == "default");
  std::set<std::string_view> names;
  for (const Recipe& recipe : recipes()) {
    CHECK(names.insert(recipe.name).second);
    CHECK_FALSE(recipe.description.empty());
    CHECK(find_recipe(recipe.name) == &recipe);
  }
  CHECK(find_recipe("nonesuch") == nullptr);
}

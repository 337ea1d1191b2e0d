// SPDX-License-Identifier: GPL-2.0-or-later
// A by its formula, from decoded postings and without them; terms in titles.
#include "searcher/ranking/article_scorer.h"

#include <catch2/catch.hpp>
#include <memory>

#include "searcher/index/index_memory.h"
#include "tests/support/made_passages.h"
#include "tests/support/search.h"

namespace {

using namespace dateline;
using test::IndexFixture;

const test::Files kFiles{
    {"dam.txt", "About the old dam\n\nThe dam has a wall.\n\nNothing else is there."},
    {"wall.txt", "About the new wall\n\nA wall, a wall of stone.\n\nIt stands by the dam."},
    {"ferry.txt", "About the ferry here\n\nThe crew is on strike.\n\nIt is a long one."},
};

/// All passages of an index, as candidates.
std::vector<ScoredPassage> all_passages(const CombinedIndex& index, const Families& families) {
  std::vector<ScoredPassage> passages;
  for (DocumentNumber article = 1; article <= 3; ++article) {
    for (const DocumentNumber number : families.passages_of(article)) {
      ScoredPassage& passage = passages.emplace_back();
      passage.number = number;
      passage.article = article;
      passage.stored = index.passage(number);
    }
  }
  return passages;
}

}  // namespace

TEST_CASE("A is BM25 of the article, the same by every way to its postings") {
  const IndexFixture fixture(kFiles);
  const CombinedIndex index({fixture.index()});
  REQUIRE_FALSE(index.is_flat());
  const Levels levels(index, std::make_shared<IndexMemory>(), LengthSource::memory);
  test::MadePassages made;
  const QueryTerms terms({made.term("dam", 4), made.term("wall", 3)}, made.analyzer());
  std::vector<ScoredPassage> looked_up = all_passages(index, *levels.families);
  std::vector<ScoredPassage> decoded = looked_up;
  ArticleScorer scorer(index);
  scorer.score(terms, looked_up);
  scorer.use(&levels.articles);
  scorer.score(terms, decoded);
  const auto part = [&](double frequency, DocumentNumber article) {
    return bm25_part(index.settings().article_weight, index.article_level(), frequency,
                     levels.articles.length(article));
  };
  std::size_t none = 0;
  for (std::size_t i = 0; i < decoded.size(); ++i) {
    CHECK(decoded[i].article_part == looked_up[i].article_part);
    const DocumentNumber number = decoded[i].article;
    const std::string title = index.article(number).metadata.title;
    double expected = 0;
    if (title == "About the old dam") expected = 4 * part(3 + 1, number) + 3 * part(1, number);
    if (title == "About the new wall") expected = 4 * part(1, number) + 3 * part(3 + 2, number);
    CHECK(decoded[i].article_part == Approx(expected));
    none += expected == 0 ? 1 : 0;
  }
  CHECK(none > 0);
}

TEST_CASE("the terms in a title are known, and counted apart in an explanation") {
  const IndexFixture fixture(kFiles);
  const CombinedIndex index({fixture.index()});
  const Levels levels(index, std::make_shared<IndexMemory>(), LengthSource::memory);
  test::MadePassages made;
  const QueryTerms terms({made.term("dam", 4), made.term("wall", 3)}, made.analyzer());
  const std::vector<ScoredPassage> passages = all_passages(index, *levels.families);
  const ArticleScorer scorer(index);
  const TitleTerms titles = scorer.title_terms(terms, passages);
  for (DocumentNumber number = 1; number <= 3; ++number) {
    ScoredArticle article{index.article(number), {}};
    article.title = made.tokens(article.stored.metadata.title);
    const std::vector<ScorePart> parts = scorer.explain(terms, article, number);
    if (article.stored.metadata.title == "About the ferry here") {
      CHECK(titles.of(number) == nullptr);
      CHECK(parts.empty());
      continue;
    }
    const bool is_dam = article.stored.metadata.title == "About the old dam";
    REQUIRE(titles.of(number) != nullptr);
    CHECK((*titles.of(number) == std::vector<bool>{is_dam, !is_dam}));
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].title_count == (is_dam ? 1U : 0U));
    CHECK(parts[0].text_count == 1);
    CHECK(parts[1].text_count == (is_dam ? 1U : 2U));
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later
// P and H by their formulas, without an index.
#include "searcher/ranking/passage_scorer.h"

#include <catch2/catch.hpp>
#include <numeric>

#include "tests/support/made_passages.h"

namespace {

using namespace dateline;

const PassageScoring kScoring{{1.0, 0.6}, {1000, 8}, 3, false, false};

// docs/ranking.md
double part(double tf, double length) {
  const double k = 1.0 * (1 - 0.6 + 0.6 * length / 8);
  return 2 * tf / (k + tf);
}

void score(const PassageScoring& scoring, const QueryTerms& terms, ScoredPassage& passage,
           const std::vector<bool>* in_title = nullptr) {
  std::vector<QueryTerms::Occurrence> found;
  terms.find(passage.words, found);
  PassageScorer(scoring, terms).score(found, in_title, passage);
}

}  // namespace

TEST_CASE("P is the sum of BM25 over the terms") {
  test::MadePassages made;
  const QueryTerms terms({made.term("dam", 4), made.term("wall", 3)}, made.analyzer());
  ScoredPassage passage = made.passage("The dam, a dam beside the wall.");
  score(kScoring, terms, passage);
  CHECK(passage.length == 7);
  CHECK(passage.passage_part == Approx(4 * part(2, 7) + 3 * part(1, 7)));
  CHECK(passage.title_part == 0);
}

TEST_CASE("the typed spelling of a word with synonyms has a bonus") {
  test::MadePassages made;
  std::vector<WeightedTerm> ship{made.term("ship", 2)};
  ship[0].equivalents = {made.id("vessel")};
  ship[0].synonyms = {"vessel"};
  const QueryTerms terms(ship, made.analyzer());
  ScoredPassage passage = made.passage("A ship, a vessel.");
  score(kScoring, terms, passage);
  CHECK(passage.passage_part == Approx(2 * (part(2, 4) + 0.1 * part(1, 4))));
}

TEST_CASE("H is what the title's terms would add, three times each") {
  test::MadePassages made;
  const QueryTerms terms({made.term("dam", 4), made.term("wall", 3)}, made.analyzer());
  const std::vector<bool> in_title{true, false};
  ScoredPassage passage = made.passage("The dam is a wall.");
  score(kScoring, terms, passage, &in_title);
  CHECK(passage.title_part == Approx(4 * (part(4, 5) - part(1, 5))));
  ScoredPassage title = made.passage("The dam", 0);
  score(kScoring, terms, title, &in_title);
  CHECK(title.title_part == 0);
}

TEST_CASE("a title counts as if it were of average length, where it is lengthened") {
  test::MadePassages made;
  const QueryTerms terms({made.term("dam", 4)}, made.analyzer());
  PassageScoring scoring = kScoring;
  ScoredPassage title = made.passage("The dam", 0);
  score(scoring, terms, title);
  CHECK(title.passage_part == Approx(4 * part(1, 2)));
  scoring.lengthens_titles = true;
  score(scoring, terms, title);
  CHECK(title.length == 2);
  CHECK(title.passage_part == Approx(4 * part(1, 8)));
}

TEST_CASE("a title that is part of a passage counts three times, in tf and in length") {
  test::MadePassages made;
  const QueryTerms terms({made.term("dam", 4)}, made.analyzer());
  ScoredPassage record = made.passage("The dam of the town.");
  record.words.title = made.words("The dam");
  record.words.title_content = 1;
  score(kScoring, terms, record);
  CHECK(record.passage_part == Approx(4 * part(4, 5 + 3 * 2)));
  PassageScoring scoring = kScoring;
  scoring.content_length = true;
  score(scoring, terms, record);
  CHECK(record.passage_part == Approx(4 * part(4, 2 + 3 * 1)));
  CHECK(record.length == 11);
}

TEST_CASE("the terms of an explanation add up to P, and have their counts") {
  test::MadePassages made;
  const QueryTerms terms({made.term("dam", 4), made.term("wall", 3), made.term("gate", 2)},
                         made.analyzer());
  ScoredPassage passage = made.passage("The dam, a dam beside the wall.");
  score(kScoring, terms, passage);
  const std::vector<ScorePart> parts = PassageScorer(kScoring, terms).explain(passage);
  REQUIRE(parts.size() == 3);
  CHECK(parts[0].term == "dam");
  CHECK(parts[0].weight == 4);
  CHECK(parts[0].text_count == 2);
  CHECK(parts[2].score == 0);
  CHECK(parts[0].score + parts[1].score == Approx(passage.passage_part).epsilon(1e-12));
}

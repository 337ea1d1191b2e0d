// SPDX-License-Identifier: GPL-2.0-or-later
// T by its formula, without an index.
#include "searcher/ranking/answer_scorer.h"

#include <catch2/catch.hpp>

#include "tests/support/made_passages.h"

namespace {

using namespace dateline;

ScoredPassage scored(std::string_view query, std::string_view text) {
  test::MadePassages made;
  const QueryTerms terms({made.term("dam", 4), made.term("burst", 6)}, made.analyzer());
  std::optional<AnswerScorer> scorer = answer_scorer(query, terms, made.analyzer());
  REQUIRE(scorer);
  ScoredPassage passage = made.passage(text);
  scorer->score(passage);
  return passage;
}

}  // namespace

TEST_CASE("T is the weight of the best sentence's terms, times the quality of its answer") {
  const std::string_view query = "When did the dam burst?";
  const std::string_view text = "It rained. The dam burst in May. In 1950 it was a dam again.";
  const ScoredPassage passage = scored(query, text);
  const double nearness = 0.5 + 0.5 / (1 + 1 / 5.0);  // the second word from the nearest term
  CHECK(passage.answer_part == Approx(nearness * (10 + 3)));
  CHECK(passage.answer.of(text) == "The dam burst in May.");
}

TEST_CASE("a sentence without answer or without term is worth nothing") {
  CHECK(scored("When did the dam burst?", "The dam burst. It was in 1931.").answer_part == 0);
  CHECK(scored("When did the dam of 1931 burst?", "The dam burst in 1931.").answer_part == 0);
}

TEST_CASE("only a question has a scorer") {
  test::MadePassages made;
  const QueryTerms terms({made.term("dam", 4)}, made.analyzer());
  CHECK_FALSE(answer_scorer("dam burst", terms, made.analyzer()));
  CHECK(answer_scorer("who built the dam", terms, made.analyzer()));
}

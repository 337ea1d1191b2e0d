// SPDX-License-Identifier: GPL-2.0-or-later
// Which words of a passage count as which term.
#include "searcher/ranking/query_terms.h"

#include <catch2/catch.hpp>

#include "tests/support/made_passages.h"

namespace {

using namespace dateline;

/// sea wall, with the compound of both.
QueryTerms sea_wall(test::MadePassages& made) {
  std::vector<WeightedTerm> terms{made.term("sea", 2), made.term("wall", 3)};
  for (WeightedTerm& term : terms) term.equivalents = {made.id("seawall")};
  return {terms, made.analyzer()};
}

std::vector<TermCount> counts(const QueryTerms& terms, const ForwardText& words) {
  std::vector<QueryTerms::Occurrence> found;
  std::vector<TermCount> counts(terms.size(), {9, 9, 9, 9});
  terms.find(words, found);
  terms.count(found, counts);
  return counts;
}

}  // namespace

TEST_CASE("a compound counts as both terms, but not beside its parts") {
  test::MadePassages made;
  const QueryTerms terms = sea_wall(made);
  const auto one = counts(terms, made.passage("A seawall by the sea.").words);
  CHECK(one[0].text == 2);
  CHECK(one[0].own_text == 1);
  CHECK(one[1].text == 1);
  CHECK(one[1].own_text == 0);
  const auto hyphenated = counts(terms, made.passage("A sea-wall.").words);
  CHECK(hyphenated[0].text == 1);
  CHECK(hyphenated[1].text == 1);
}

TEST_CASE("a synonym counts as its term, a term of the query as itself alone") {
  test::MadePassages made;
  std::vector<WeightedTerm> typed{made.term("ship", 1), made.term("boat", 1)};
  typed[0].equivalents = {made.id("vessel"), made.id("boat")};
  typed[0].synonyms = {"vessel", "boat"};
  const QueryTerms terms(typed, made.analyzer());
  const auto found = counts(terms, made.passage("Boats, ships and vessels.").words);
  CHECK(found[0].text == 2);
  CHECK(found[0].own_text == 1);
  CHECK(found[1].text == 1);
}

TEST_CASE("terms in the title are counted apart") {
  test::MadePassages made;
  ForwardText words = made.passage("The sea.").words;
  words.title = made.words("Seawall and sea");
  const auto found = counts(sea_wall(made), words);
  CHECK(found[0].text == 1);
  CHECK(found[0].title == 2);
  CHECK(found[0].own_title == 1);
  CHECK(found[1].title == 1);
}

TEST_CASE("places are those in the text, a compound being both terms at one") {
  test::MadePassages made;
  const QueryTerms terms = sea_wall(made);
  ForwardText words = made.passage("The seawall and the sea-wall.").words;
  words.title = made.words("Sea");
  std::vector<QueryTerms::Occurrence> found;
  std::vector<TermPlace> places{{7, 7}};
  terms.find(words, found);
  terms.locate(found, places);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (const TermPlace& place : places) pairs.emplace_back(place.position, place.term);
  CHECK((pairs ==
         std::vector<std::pair<std::uint32_t, std::uint32_t>>{{1, 0}, {1, 1}, {4, 0}, {5, 1}}));
}

TEST_CASE("a stem is a term, counts as one, or is none") {
  test::MadePassages made;
  const QueryTerms terms = sea_wall(made);
  CHECK(terms.number_of(made.id("walls")) == 1U);
  CHECK_FALSE(terms.number_of(made.id("seawall")));
  CHECK_FALSE(terms.number_of(made.id("dam")));
  CHECK(terms.contains(made.id("seawall")));
  CHECK_FALSE(terms.contains(made.id("dam")));
}

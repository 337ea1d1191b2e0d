// SPDX-License-Identifier: GPL-2.0-or-later
// Suggestions: offered where little is found, never searched for.
#include "searcher/corrections/suggest.h"

#include <catch2/catch.hpp>
#include <string>

#include "searcher/search/searcher.h"
#include "tests/support/index_fixture.h"

namespace dateline {
namespace {

SearchAnswer search(const std::string& query) {
  static const test::IndexFixture index(
      {{"a.txt", "A mill\n\nWorkers of the town told us of a Karim Masimov and his mill.\n"},
       {"b.txt", "A mill\n\nNobody there knew the name of Kasimov at all, it seems.\n"},
       {"c.txt", "A strike\n\nThe government of the town had nothing to say to the workers.\n"}});
  Searcher searcher({index.index()});
  SearchRequest request;
  request.query = query;
  return searcher.search(request);
}

}  // namespace

TEST_CASE("distances count what is added, left out, changed, and exchanged") {
  CHECK(edit_distance("dam", "dam", 2) == 0);
  CHECK(edit_distance("dam", "dams", 2) == 1);
  CHECK(edit_distance("dam", "am", 2) == 1);
  CHECK(edit_distance("dam", "ham", 2) == 1);
  CHECK(edit_distance("dam", "dma", 2) == 1);
  CHECK(edit_distance("café", "cafe", 2) == 1);
  CHECK(edit_distance("вода", "воды", 2) == 1);
  CHECK(edit_distance("dam", "walls", 2) == 3);
  CHECK(edit_distance("", "ab", 2) == 2);
  CHECK(edit_distance("", "abc", 2) == 3);
}

TEST_CASE("a word that occurs nowhere is corrected within the query, and not searched for") {
  const SearchAnswer answer = search("the goverment AND strike");
  CHECK(answer.did_you_mean == "the government AND strike");
  CHECK(answer.hits.empty());
  CHECK(search("gouvernmant strike").did_you_mean == "government strike");
  CHECK(search("mlil").did_you_mean == "mill");
}

TEST_CASE("words that occur, in any form, need no correction") {
  CHECK(search("worker").did_you_mean.empty());
  CHECK(search("government").did_you_mean.empty());
  CHECK(search("zzzzzz").did_you_mean.empty());
}

TEST_CASE("another form of the word itself is neither a correction nor another name") {
  static const test::IndexFixture index(test::Files{
      {"a.txt", "A mill\n\nThat year they met Walker and all the Walkers of the town.\n"}});
  Searcher searcher({index.index()});
  SearchRequest request;
  request.query = "Walker";
  const SearchAnswer answer = searcher.search(request);
  CHECK(answer.similar_names.empty());
  CHECK(answer.did_you_mean.empty());
}

TEST_CASE("names one letter away are named as similar") {
  const SearchAnswer answer = search("Masimov");
  REQUIRE(answer.similar_names.size() == 1);
  CHECK(answer.similar_names[0].word == "masimov");
  REQUIRE(answer.similar_names[0].forms.size() == 1);
  CHECK(answer.similar_names[0].forms[0].form == "kasimov");
  CHECK(answer.hits.size() == 1);
}

}  // namespace dateline

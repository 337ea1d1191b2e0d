// SPDX-License-Identifier: GPL-2.0-or-later
// Corrections: what is searched as well for a misspelt word, and when nothing is.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "searcher/search/searcher.h"
#include "tests/support/index_fixture.h"

namespace dateline {
namespace {

// Twelve articles on a turbine of Varneth, one of which misspells the town; others on bread.
test::Files articles() {
  test::Files files;
  for (int i = 0; i < 12; ++i) {
    const std::string name = std::to_string(i);
    files.insert({"a" + name + ".txt", "Report " + name +
                                           "\n\nThe workers saw that the turbine of Varneth was "
                                           "stopped again by the storm number " +
                                           name + ".\n"});
  }
  for (int i = 0; i < 60; ++i) {
    const std::string name = std::to_string(i);
    files.insert({"b" + name + ".txt", "Bread " + name +
                                           "\n\nA baker of the coast sold his bread for a price "
                                           "of two crowns in week " +
                                           name + ".\n"});
  }
  files.insert({"c.txt", "A letter\n\nSomebody wrote to the baker about Varnet and its mayor.\n"});
  files.insert({"d.txt", "A cart\n\nThe turbans of the guests were seen beside a Varneth cart.\n"});
  return files;
}

SearchAnswer search(const std::string& query, const QuerySyntax& syntax = {}) {
  static const test::IndexFixture index(articles());
  Searcher searcher({index.index()});
  SearchRequest request;
  request.query = query;
  request.syntax = syntax;
  request.syntax.variants = false;
  return searcher.search(request);
}

// "typed: meant", of each correction.
std::string corrected(const std::string& query, const QuerySyntax& syntax = {}) {
  std::string text;
  for (const Correction& correction : search(query, syntax).corrections) {
    text += (text.empty() ? "" : ", ") + correction.word + ": " + correction.form;
  }
  return text;
}

}  // namespace

TEST_CASE("a word that occurs nowhere is searched as the form that keeps company with the others") {
  const SearchAnswer answer = search("Varneth turbnie");
  REQUIRE(answer.corrections.size() == 1);
  CHECK(answer.corrections[0].word == "turbnie");
  CHECK(answer.corrections[0].form == "turbine");
  CHECK(answer.corrections[0].passages == 12);
  CHECK(answer.passages == 13);
  REQUIRE_FALSE(answer.hits.empty());
  const auto& marks = answer.hits[0].highlights;
  CHECK(std::any_of(marks.begin(), marks.end(), [](const Highlight& mark) {
    return mark.via == Via::correction && mark.term == "turbnie";
  }));
}

TEST_CASE("a rare word that is not beside the others is searched in another form as well") {
  CHECK(corrected("Varnet turbine") == "Varnet: Varneth");
  CHECK(search("Varnet turbine").passages == 14);  // with the passage that has it as typed
}

TEST_CASE("a rare word that is beside the others stays as it is") {
  CHECK(corrected("Varnet mayor").empty());
}

TEST_CASE("several words are corrected by the company they would keep") {
  CHECK(corrected("Varmeth turbnie") == "Varmeth: Varneth, turbnie: turbine");
}

TEST_CASE("a correction satisfies what asks for the word") {
  CHECK(search("+Varneth +turbnie").passages == 12);
  CHECK(search("Varneth AND turbnie").passages == 12);
  CHECK(search("\"turbnie of Varneth\"").passages == 12);
}

TEST_CASE("single words need a frequent form") {
  CHECK(corrected("bakker") == "bakker: baker");
  CHECK(corrected("turbanz").empty());
}

TEST_CASE("what is excluded, exact, a pattern, short, in capitals or a number is not corrected") {
  CHECK(corrected("Varneth -turbnie").empty());
  CHECK(corrected("Varneth =turbnie").empty());
  CHECK(corrected("Varneth turbnie*").empty());
  CHECK(corrected("Varneth TURBNIE").empty());
  CHECK(corrected("Varneth turb1ne").empty());
  CHECK(corrected("Varneth stom").find("storm") != std::string::npos);
  CHECK(corrected("Varneth sto").empty());
}

TEST_CASE("no corrections where they are switched off, in plain and in exact queries") {
  for (bool QuerySyntax::*const off : {&QuerySyntax::plain, &QuerySyntax::exact}) {
    QuerySyntax syntax;
    syntax.*off = true;
    CHECK(corrected("Varneth turbnie", syntax).empty());
  }
  QuerySyntax syntax;
  syntax.corrections = false;
  CHECK(corrected("Varneth turbnie", syntax).empty());
}

}  // namespace dateline

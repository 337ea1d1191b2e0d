// SPDX-License-Identifier: GPL-2.0-or-later
// What a whole index is said to have and lack, against the articles it was made of.
#include "indexer/run/census.h"

#include <catch2/catch.hpp>
#include <numeric>
#include <sstream>

#include "tests/support/index_fixture.h"

namespace {

using namespace dateline;
using test::IndexFixture;

const test::Files kFiles{
    {"dam.txt", "Dam wall leaks at Orlo\n\nThe wall of the dam leaks.\n\nNobody knows why."},
    {"feed.jsonl",
     "{\"title\":\"Mill fire\",\"text\":\"A fire closed the mill.\",\"source\":\"Orlo Post\","
     "\"date\":\"2021-05-09\",\"url\":\"https://orlo.example/1\",\"author\":\"Vera Malik\"}\n"
     "{\"title\":\"Ferry strike\",\"source\":\"Orlo Post\",\"date\":\"2020-01-02\"}\n"
     "{\"text\":\"No headline stands above this.\",\"source\":\"Radio "
     "Two\",\"language\":\"en\"}\n"},
};

}  // namespace

TEST_CASE("a census counts what the articles of an index have and lack") {
  const IndexFixture fixture(kFiles);
  const Census census = census_of(IndexReader(fixture.index()));
  CHECK(census.articles == 4);
  CHECK(census.without_text == 1);
  CHECK(census.without_title == 1);
  CHECK(census.without_date == 2);
  CHECK(census.without_outlet == 1);
  CHECK(census.without_byline == 3);
  CHECK(census.without_url == 3);
  CHECK(iso_date(census.first_date.value()) == "2020-01-02");
  CHECK(iso_date(census.last_date.value()) == "2021-05-09");
  CHECK(census.date_sources == InputFacts::Counts{{"field", 2}});
  CHECK(census.outlets == InputFacts::Counts{{"Orlo Post", 2}, {"Radio Two", 1}});
  CHECK(census.languages == InputFacts::Counts{{"en", 1}});
  const std::size_t words =
      std::accumulate(census.zones.begin(), census.zones.end(), std::size_t{0},
                      [](std::size_t sum, const ZoneShare& zone) { return sum + zone.words; });
  CHECK(words == 6 + 3 + 5 + 5 + 2 + 7);  // with the words of titles
}

TEST_CASE("a census prints shares, the largest first, and no control characters") {
  Census census;
  for (int i = 0; i < 4; ++i) {
    StoredArticle article;
    article.metadata.title = "t";
    article.metadata.outlet = i == 0 ? "Small\x1B[31m" : "Large";
    census.add(article, {});
  }
  std::ostringstream out;
  print_census(out, census, 1);
  CHECK(out.str().find("4 articles\n") == 0);
  CHECK(out.str().find("without date    4 (100 %)") != std::string::npos);
  CHECK(out.str().find("3  Large\n  … and 1 more") != std::string::npos);
  CHECK(out.str().find("without title") == std::string::npos);
  std::ostringstream all;
  print_census(all, census, 9);
  CHECK(all.str().find('\x1B') == std::string::npos);
}

// SPDX-License-Identifier: GPL-2.0-or-later
// How near an article's date is to the time that a query names.
#include "searcher/ranking/date_preference.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <map>

#include "tests/support/index_fixture.h"

using namespace dateline;

TEST_CASE("closeness is whole within the range and fades around it, faster before it") {
  const DateRange july{Date{2008, 7, 1}, Date{2008, 7, 31}};
  CHECK(date_closeness(july, Date{2008, 7, 1}) == 1);
  CHECK(date_closeness(july, Date{2008, 7, 31}) == 1);
  CHECK(date_closeness(july, Date{2008, 8, 14}) == Approx(0.5));
  CHECK(date_closeness(july, Date{2008, 6, 24}) == Approx(0.5));
  CHECK(date_closeness(july, Date{2009, 7, 1}) < 0.001);
  CHECK(date_closeness(july, std::nullopt) == 0);
}

TEST_CASE("D is the closeness of a passage's article") {
  const test::IndexFixture fixture(test::Files{
      {"a.jsonl", R"({"title": "About the dam", "text": "It burst.", "date": "2008-07-09"})"
                  "\n"
                  R"({"title": "About the wall", "text": "It fell.", "date": "2008-08-14"})"
                  "\n"
                  R"({"title": "About the gate", "text": "It opened."})"}});
  const CombinedIndex index({fixture.index()});
  std::vector<ScoredPassage> passages(static_cast<std::size_t>(index.passage_level().documents));
  for (std::size_t i = 0; i < passages.size(); ++i) {
    passages[i].number = static_cast<DocumentNumber>(i + 1);
  }
  score_dates(index, {Date{2008, 7, 1}, Date{2008, 7, 31}}, passages);
  std::map<double, std::size_t> found;
  for (const ScoredPassage& passage : passages) ++found[std::round(passage.date_part * 1000)];
  CHECK((found == std::map<double, std::size_t>{{0, 2}, {500, 2}, {1000, 2}}));
}

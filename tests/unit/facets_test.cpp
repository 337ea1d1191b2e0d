// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of counting: what is counted once, what for each, in which order, and what is not known.
#include "searcher/answer/facets.h"

#include <catch2/catch.hpp>

#include "tests/support/search.h"

namespace {

using namespace dateline;
using namespace dateline::test;
using Rows = std::vector<FacetRow>;

ArticleMatches article(std::string outlet, std::optional<Date> date, std::size_t passages) {
  ArticleMatches matches;
  matches.metadata.outlet = std::move(outlet);
  matches.metadata.date = date;
  matches.passages = passages;
  return matches;
}

Rows rows_of(FacetField field, const std::vector<ArticleMatches>& articles) {
  return count_facets(std::vector{field}, articles).front().rows;
}

Rows filled(FacetField field, Rows rows) { return with_gaps({field, std::move(rows)}).rows; }

}  // namespace

TEST_CASE("passages and articles are counted by value, the most first, what is unknown last") {
  const std::vector<ArticleMatches> articles{article("B", {}, 1), article("", {}, 9),
                                             article("A", {}, 2), article("B", {}, 3),
                                             article("C", {}, 2), article("C", {}, 2)};
  CHECK(rows_of(FacetField::outlet, articles) ==
        Rows{{"B", 4, 2}, {"C", 4, 2}, {"A", 2, 1}, {std::nullopt, 9, 1}});
}

TEST_CASE("of equal passages the value of more articles comes first") {
  CHECK(rows_of(FacetField::outlet, {article("A", {}, 2), article("B", {}, 1),
                                     article("B", {}, 1)}) == Rows{{"B", 2, 2}, {"A", 2, 1}});
}

TEST_CASE("an article of several agencies counts for each of them, once") {
  ArticleMatches both = article("", {}, 3);
  both.metadata.wire = {"Reuters", "AP", "Reuters"};
  CHECK(rows_of(FacetField::wire, {both, article("", {}, 1)}) ==
        Rows{{"AP", 3, 1}, {"Reuters", 3, 1}, {std::nullopt, 1, 1}});
}

TEST_CASE("periods are named and in order of time; a week by its Monday") {
  const std::vector<ArticleMatches> articles{
      article("", Date{2022, 1, 10}, 1), article("", Date{2022, 1, 9}, 2), article("", {}, 4),
      article("", Date{2021, 12, 31}, 3), article("", Date{2022, 1, 1}, 5)};
  CHECK(rows_of(FacetField::day, articles) == Rows{{"2021-12-31", 3, 1},
                                                   {"2022-01-01", 5, 1},
                                                   {"2022-01-09", 2, 1},
                                                   {"2022-01-10", 1, 1},
                                                   {std::nullopt, 4, 1}});
  CHECK(
      rows_of(FacetField::week, articles) ==
      Rows{{"2021-12-27", 8, 2}, {"2022-01-03", 2, 1}, {"2022-01-10", 1, 1}, {std::nullopt, 4, 1}});
  CHECK(rows_of(FacetField::month, articles) ==
        Rows{{"2021-12", 3, 1}, {"2022-01", 8, 3}, {std::nullopt, 4, 1}});
  CHECK(rows_of(FacetField::year, articles) ==
        Rows{{"2021", 3, 1}, {"2022", 8, 3}, {std::nullopt, 4, 1}});
}

TEST_CASE("zones count passages by zone and an article for each zone it has") {
  ArticleMatches matches = article("", {}, 3);
  matches.zones[static_cast<std::size_t>(Zone::body)] = 2;
  matches.zones[static_cast<std::size_t>(Zone::caption)] = 1;
  CHECK(rows_of(FacetField::zone, {matches}) == Rows{{"body", 2, 1}, {"caption", 1, 1}});
}

TEST_CASE("a folder is the path but for its last part") {
  ArticleMatches deep = article("", {}, 1);
  deep.path = "a/b/c.txt";
  ArticleMatches top = deep;
  top.path = "c.txt";
  ArticleMatches root = deep;
  root.path = "/c.txt";
  CHECK(rows_of(FacetField::folder, {deep, top, root}) ==
        Rows{{".", 1, 1}, {"/", 1, 1}, {"a/b", 1, 1}});
}

TEST_CASE("gaps are filled between the first and the last period, over ends of years") {
  CHECK(filled(FacetField::month, {{"2021-11", 1, 1}, {"2022-02", 2, 1}, {std::nullopt, 3, 1}}) ==
        Rows{{"2021-11", 1, 1},
             {"2021-12", 0, 0},
             {"2022-01", 0, 0},
             {"2022-02", 2, 1},
             {std::nullopt, 3, 1}});
  CHECK(filled(FacetField::week, {{"2021-12-27", 1, 1}, {"2022-01-10", 1, 1}}) ==
        Rows{{"2021-12-27", 1, 1}, {"2022-01-03", 0, 0}, {"2022-01-10", 1, 1}});
  CHECK(filled(FacetField::day, {{"2020-02-28", 1, 1}, {"2020-03-01", 1, 1}}) ==
        Rows{{"2020-02-28", 1, 1}, {"2020-02-29", 0, 0}, {"2020-03-01", 1, 1}});
  CHECK(filled(FacetField::year, {{"2019", 1, 1}, {"2021", 1, 1}}).size() == 3);
  CHECK(filled(FacetField::outlet, {{"A", 1, 1}, {"B", 1, 1}}).size() == 2);
}

TEST_CASE("gaps of centuries stay as they are") {
  const Rows apart{{"1850-01-01", 1, 1}, {"2022-01-01", 1, 1}};
  CHECK(filled(FacetField::day, apart) == apart);
  CHECK(filled(FacetField::year, {{"1850", 1, 1}, {"2022", 1, 1}}).size() == 173);
}

TEST_CASE("of many rows the largest are kept where they stand, and what is unknown") {
  const Facet facet{FacetField::year,
                    {{"2018", 1, 1}, {"2019", 7, 1}, {"2020", 5, 1}, {std::nullopt, 1, 1}}};
  CHECK(largest(facet, 3) == Rows{{"2019", 7, 1}, {"2020", 5, 1}, {std::nullopt, 1, 1}});
  CHECK(largest(facet, 9) == facet.rows);
}

TEST_CASE("fields are named in a list, each once") {
  using Fields = std::vector<FacetField>;
  CHECK(parse_facets("outlet,date,date:month,outlet,date:day") ==
        Fields{FacetField::outlet, FacetField::day, FacetField::month});
  CHECK(parse_facets("folder,zone,wire,byline,language,date:week,date:year")->size() == 7);
  CHECK(parse_facets("year,month,week") ==
        Fields{FacetField::year, FacetField::month, FacetField::week});
  for (const char* bad : {"", "outlet,", ",outlet", "hour", "date:hour", "Outlet"}) {
    CHECK_FALSE(parse_facets(bad));
  }
  CHECK(parse_chart_unit("month") == FacetField::month);
  CHECK(parse_chart_unit("outlet") == FacetField::outlet);
  for (const char* bad : {"", "zone", "date:month"}) CHECK_FALSE(parse_chart_unit(bad));
}

TEST_CASE("counts are of all that matches, whatever is shown of it") {
  const IndexFixture index(Files{
      {"feeds/a.jsonl",
       R"({"title":"One","text":"A fire burned for days.\n\nThe fire went out.","date":"2022-01-08","source":"Orlo Post"}
{"title":"Two","text":"Another fire burned.","date":"2022-03-01","source":"Orlo Post"}
{"title":"Three","text":"No fire burned.","source":"Bay News"}
{"title":"Four","text":"The water rose.","date":"2022-02-02","source":"Bay News"}
)"}});
  SearchRequest asked = request("fire", 1);
  asked.facets = {FacetField::outlet, FacetField::zone, FacetField::folder};
  asked.chart = FacetField::month;
  const SearchAnswer answer = ask(index, asked);
  CHECK(answer.hits.size() == 1);
  CHECK(answer.exact);
  CHECK(answer.articles == 3);
  REQUIRE(answer.facets.size() == 3);
  REQUIRE(answer.chart);
  CHECK(answer.facets[0].rows.front().value == "Orlo Post");
  CHECK(answer.facets[0].rows.front().articles == 2);
  for (const Facet& facet : answer.facets) {
    std::size_t passages = 0;
    for (const FacetRow& row : facet.rows) passages += row.passages;
    CHECK(passages == answer.passages);
  }
  REQUIRE(answer.facets[2].rows.size() == 1);
  CHECK(answer.facets[2].rows[0].value->ends_with("feeds"));
  const Rows months = answer.chart->rows;
  REQUIRE(months.size() == 4);
  CHECK(months[0].articles == 1);
  CHECK(months[1] == FacetRow{"2022-02", 0, 0});
  CHECK(months[3] == FacetRow{std::nullopt, 1, 1});

  asked.scope.from = Date{2022, 2, 1};
  CHECK(ask(index, asked).chart->rows == Rows{{"2022-03", 1, 1}});
  asked.query = "zeppelin";
  CHECK(ask(index, asked).facets.size() == 3);
  CHECK(ask(index, asked).facets[0].rows.empty());
  CHECK(ask(index, asked).chart->rows.empty());
}

TEST_CASE("exact counts are exact where others are estimates") {
  std::string feed;
  for (int i = 0; i < 2400; ++i) {
    feed += R"({"title":"T","text":"No )" + std::to_string(i) +
            (i % 3 == 0   ? " fire"
             : i % 3 == 1 ? " water"
                          : " fire water") +
            "\"}\n";
  }
  const IndexFixture index(Files{{"a.jsonl", feed}});
  SearchRequest asked = request("+fire +water", 1);
  asked.exact_counts = true;
  const SearchAnswer answer = ask(index, asked);
  CHECK(answer.exact);
  CHECK(answer.passages == 800);
  CHECK(answer.articles == 800);
  CHECK(answer.facets.empty());
  asked.query = "fire water";
  CHECK(ask(index, asked).passages == 2400);
  asked.exact_counts = false;
  CHECK(ask(index, asked).exact);  // words alone are counted anyhow
  asked.query = "fire water NOT \"water fire\"";
  CHECK(ask(index, asked).exact);  // phrases are, too
}

TEST_CASE("every passage of an article counts, whatever is counted") {
  const std::string long_one = " fire " + repeated("filler", 60) + ".\n\n";
  const IndexFixture index(
      {{"a.txt", "A mill burned down here\n\nThe" + long_one + "That" + long_one}});
  SearchRequest asked = request("fire");
  asked.facets = {FacetField::outlet, FacetField::zone};
  const SearchAnswer answer = ask(index, asked);
  CHECK(answer.facets[0].rows == Rows{{std::nullopt, 2, 1}});
  CHECK(answer.facets[1].rows == Rows{{"body", 2, 1}});
  asked.facets = {FacetField::outlet};
  CHECK(ask(index, asked).facets[0].rows == Rows{{std::nullopt, 2, 1}});
}

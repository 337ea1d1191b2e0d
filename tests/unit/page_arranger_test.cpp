// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of a page: twins once, other articles first among near ties, credits behind the story.
#include "searcher/page/page_arranger.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/support/search.h"

namespace {

using namespace dateline;
using test::ask;
using test::files;
using test::IndexFixture;
using Names = std::vector<std::string>;

// An article of a headline and paragraphs too long to be packed together.
std::string article(const std::string& title, const std::vector<std::string>& paragraphs) {
  std::string text = title + "\n\n";
  for (const std::string& paragraph : paragraphs) {
    text += paragraph + ' ' + test::repeated("filler", 60) + ".\n\n";
  }
  return text;
}

SearchRequest arranged(const std::string& query, std::size_t per_article = 2) {
  SearchRequest request = test::request(query);
  request.per_article = per_article;
  return request;
}

}  // namespace

TEST_CASE("a passage that other articles have word for word is shown once") {
  const IndexFixture index({{"a.txt", article("The dam at Orlo here", {"A lantern fell."})},
                            {"b.txt", article("Halden and its dam", {"A LANTERN  fell."})},
                            {"c.txt", article("Nothing of the kind", {"A lantern rose."})}});
  const SearchAnswer answer = ask(index, arranged("lantern"));
  REQUIRE(answer.hits.size() == 2);
  CHECK(answer.passages == 3);
  const Hit& kept = answer.hits[0].also_in.empty() ? answer.hits[1] : answer.hits[0];
  REQUIRE(kept.also_in.size() == 1);
  CHECK(kept.also_in[0].article != kept.article.id);
  CHECK(kept.also_in[0].similarity == 1);
  CHECK(ask(index, arranged("lantern", 0)).hits.size() == 3);
}

TEST_CASE("the same credit in several articles is shown for each") {
  const std::string signed_by = "The boats came home today (Reporting by Ada Lantern)";
  const IndexFixture index({{"a.txt", "The dam at Orlo here\n\n" + signed_by + "\n"},
                            {"b.txt", "Halden and its dam\n\n" + signed_by + "\n"}});
  SearchRequest request = arranged("lantern");
  request.scope.zones = {Zone::credit};
  CHECK(ask(index, request).hits.size() == 2);
  request = arranged("boats");
  CHECK(ask(index, request).hits.size() == 1);
}

TEST_CASE("a twin below the page is listed too") {
  test::Files many;
  for (int i = 0; i < 6; ++i) {
    many["f" + std::to_string(i) + ".txt"] =
        article("Harbour number " + std::to_string(i), {"A lantern fell."});
  }
  const IndexFixture index(many);
  SearchRequest one = arranged("lantern");
  one.top = 1;
  const SearchAnswer answer = ask(index, one);
  REQUIRE(answer.hits.size() == 1);
  CHECK(answer.hits[0].also_in.size() == 5);
}

TEST_CASE("of near ties an article that is not on the page comes first") {
  const IndexFixture index(
      {{"a.txt", article("About the old harbour", {"A lantern x1.", "A lantern x2."})},
       {"b.txt", article("About the new harbour", {"A lantern x3.", "A lantern x4."})}});
  SearchRequest request = arranged("lantern");
  request.recipe = "bm25";
  const Names shown = files(ask(index, request));
  REQUIRE(shown.size() == 4);
  CHECK(shown[0] != shown[1]);
}

TEST_CASE("a passage that answers in its credits alone does not come first") {
  const std::string signed_by = "(Reporting by Ada Lantern)";
  const IndexFixture index(
      {{"a.txt", article("About the old harbour", {signed_by + " The boats came home today."})},
       {"b.txt", article("About the new harbour", {"Somebody dropped a lantern on the deck and "
                                                   "it went out, as they all do in the end."})}});
  CHECK(files(ask(index, arranged("lantern"))) == Names{"b.txt", "a.txt"});
  CHECK(files(ask(index, arranged("Ada"))) == Names{"a.txt"});
}

TEST_CASE("a title is no hit of its own where another passage of its article is on the page") {
  const IndexFixture index(
      {{"a.txt", article("The lantern at Orlo", {"A lantern fell.", "The lantern rose."})},
       {"b.txt", article("Lantern of Halden here", {"A boat came home."})}});
  const SearchAnswer answer = ask(index, arranged("lantern"));
  Names titles;
  for (const Hit& hit : answer.hits) {
    if (hit.passage.zone == Zone::title) titles.push_back(hit.passage.text);
    if (hit.article.metadata.title == "The lantern at Orlo") CHECK(hit.more_in_article == 1);
  }
  CHECK(titles == Names{"Lantern of Halden here"});
  CHECK(answer.hits.size() == 3);
  CHECK(ask(index, arranged("lantern", 0)).hits.size() == 4);
  SearchRequest one = arranged("lantern", 1);
  CHECK(ask(index, one).hits.size() == 2);
}

TEST_CASE("pages have no passage of an article twice when titles give their places away") {
  test::Files many;
  for (int i = 0; i < 8; ++i) {
    many["f" + std::to_string(i) + ".txt"] =
        article("Lantern number " + std::to_string(i),
                {"A lantern x" + std::to_string(i) + " fell.", "Lantern y" + std::to_string(i)});
  }
  const IndexFixture index(many);
  Names seen;
  for (std::size_t offset = 0; offset < 24; offset += 3) {
    SearchRequest page = arranged("lantern");
    page.top = 3;
    page.offset = offset;
    for (const std::string& id : test::ids(ask(index, page))) {
      CHECK(std::find(seen.begin(), seen.end(), id) == seen.end());
      seen.push_back(id);
    }
  }
  CHECK(seen.size() >= 16);
}

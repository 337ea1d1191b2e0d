// SPDX-License-Identifier: GPL-2.0-or-later
// Indexes of passages alone: articles have fields and records, and no words to be ranked by.
#include <xapian.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>

#include "common/error.h"
#include "common/index/reader.h"
#include "indexer/update/index_writer.h"
#include "tests/support/index_dump.h"
#include "tests/support/search.h"
#include "tests/support/synthetic_news.h"

namespace {

using namespace dateline;
using test::IndexFixture;

Settings passages_alone() {
  Settings settings;
  settings.levels = WordLevels::passages;
  return settings;
}

std::vector<std::string> passage_lines(const std::filesystem::path& index) {
  std::vector<std::string> lines = test::dump(index);
  std::erase_if(lines, [](const std::string& line) { return line.starts_with("article "); });
  return lines;
}

std::set<std::string_view> parts_of(const SearchAnswer& answer) {
  std::set<std::string_view> parts;
  for (const Hit& hit : answer.hits) {
    for (const ScorePart& part : hit.explanation.value()) parts.insert(part.part);
  }
  return parts;
}

}  // namespace

TEST_CASE("articles of an index of passages alone have no words but those of fields") {
  const test::Files files = test::synthetic_news(91, 30);
  const IndexFixture both(files);
  const IndexFixture alone(files, passages_alone());
  CHECK(passage_lines(alone.index()) == passage_lines(both.index()));
  const IndexReader index(alone.index());
  const Xapian::Database& articles = index.articles();
  REQUIRE(articles.get_doccount() > 20);
  CHECK(articles.get_avlength() == 0);
  for (auto term = articles.allterms_begin(); term != articles.allterms_end(); ++term) {
    const char first = (*term)[0];
    CHECK((first >= 'A' && first <= 'Z'));
  }
}

TEST_CASE("passages alone are ranked by BM25 as in an index of both levels") {
  const test::Files files = test::synthetic_news(92, 60);
  const IndexFixture both(files);
  const IndexFixture alone(files, passages_alone());
  for (const std::string& query : test::synthetic_queries(93, 20)) {
    INFO(query);
    SearchRequest asked = test::request(query);
    asked.recipe = "bm25";
    CHECK(test::same_hits(test::ask(alone, asked), test::ask(both, asked)));
  }
}

TEST_CASE("without words of articles scores have all other parts, and sum up") {
  const IndexFixture index(test::synthetic_news(94, 60), passages_alone());
  SearchRequest asked = test::request("when did the dam flood");
  asked.explain = true;
  const SearchAnswer answer = test::ask(index, asked);
  const std::set<std::string_view> parts = parts_of(answer);
  CHECK(parts.contains("passage"));
  CHECK(parts.contains("lead"));
  CHECK(parts.contains("proximity"));
  CHECK_FALSE(parts.contains("article"));
  for (const Hit& hit : answer.hits) {
    double sum = 0;
    for (const ScorePart& part : hit.explanation.value()) sum += part.score;
    CHECK(sum == Approx(hit.score));
  }
}

TEST_CASE("a passage's own part is the same with words of articles and without") {
  const test::Files files = test::synthetic_news(98, 60);
  const IndexFixture both(files);
  const IndexFixture alone(files, passages_alone());
  SearchRequest asked = test::request("when did the dam flood");
  asked.explain = true;
  std::map<std::string, double> parts;
  const auto own_part = [](const Hit& hit) {
    double sum = 0;
    for (const ScorePart& part : hit.explanation.value()) {
      if (part.part == "passage") sum += part.score;
    }
    return sum;
  };
  for (const Hit& hit : test::ask(both, asked).hits) {
    parts[passage_id(hit.article.id, hit.passage)] = own_part(hit);
  }
  std::size_t compared = 0;
  for (const Hit& hit : test::ask(alone, asked).hits) {
    const double own = own_part(hit);
    const auto found = parts.find(passage_id(hit.article.id, hit.passage));
    if (own == 0 || found == parts.end() || found->second == 0) continue;
    CHECK(own == Approx(found->second));
    ++compared;
  }
  CHECK(compared > 20);
}

TEST_CASE("without words of articles, matching articles are counted all the same") {
  const IndexFixture index(test::synthetic_news(95, 200), passages_alone());
  SearchRequest asked = test::request("the", 10);
  const SearchAnswer shown = test::ask(index, asked);
  asked.facets = {FacetField::outlet};
  const SearchAnswer counted = test::ask(index, asked);
  CHECK(shown.exact);
  CHECK(counted.exact);
  CHECK(shown.passages == counted.passages);
  CHECK(shown.articles == counted.articles);
  CHECK(counted.articles <= 200);
}

TEST_CASE("updates of an index of passages alone are as if it were made anew") {
  test::Files files = test::synthetic_news(96, 12);
  IndexFixture grown(files, passages_alone());
  const auto [name, text] = *files.begin();
  grown.add({{name, text + "\n\nAnother paragraph about the old lighthouse was added.\n"}});
  const auto changed = test::dump(grown.index());
  grown.rebuild(passages_alone());
  CHECK(test::dump(grown.index()) == changed);
  REQUIRE(IndexReader(grown.index()).settings().levels == WordLevels::passages);
}

TEST_CASE("an index keeps its levels, and is searched with others of the same alone") {
  const test::Files files = test::synthetic_news(97, 5);
  const IndexFixture both(files);
  const IndexFixture alone(files, passages_alone());
  CHECK_THROWS_AS(IndexWriter(alone.index(), Settings{}, false), Error);
  CHECK_THROWS_AS(IndexWriter(both.index(), passages_alone(), false), Error);
  try {
    const Searcher mixed({both.index(), alone.index()});
    FAIL("indexes of other levels were taken");
  } catch (const Error& error) {
    CHECK(error.status() == ExitStatus::bad_index);
    CHECK_THAT(error.what(), Catch::Contains("levels (both, passages)"));
  }
  CHECK_NOTHROW(Searcher({alone.index(), alone.index()}));
}

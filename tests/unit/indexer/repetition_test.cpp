// SPDX-License-Identifier: GPL-2.0-or-later
// Repeated lines of a whole index, as articles come and go.
#include <catch2/catch.hpp>
#include <string>

#include "common/index/reader.h"
#include "searcher/search/searcher.h"
#include "tests/support/index_fixture.h"
#include "tests/support/indexing.h"
#include "tests/support/written_index.h"

namespace dateline {
namespace {

using test::Files;
using test::IndexFixture;

std::string story(const std::string& outlet, const std::string& text) {
  return R"({"title":")" + text + R"( again","source":")" + outlet + R"(","text":")" + text +
         R"( and nobody knows how the quay was lost.\n\nEvery evening the ferry bell rings"})";
}

std::size_t hits(const IndexFixture& index, bool all_zones = false) {
  Searcher searcher({index.index()});
  SearchRequest request;
  request.query = "ferry bell";
  request.per_article = 0;
  if (all_zones) {
    request.scope.zones.emplace();
    for (const ZoneRow& row : kZones) request.scope.zones->push_back(row.zone);
  }
  return searcher.search(request).hits.size();
}

}  // namespace

TEST_CASE("the third article of an outlet makes a line boilerplate, in the first two as well") {
  IndexFixture index({{"a.jsonl", story("Post", "A pier burned")},
                      {"b.jsonl", story("Post", "The mayor left")},
                      {"c.jsonl", story("Mail", "A mill was sold")}});
  CHECK(hits(index) == 3);
  index.add({{"d.jsonl", story("Post", "Snow fell in June")}});
  CHECK(hits(index) == 0);
  CHECK(hits(index, true) == 4);
  index.add({{"e.jsonl", story("Mail", "A whale was seen")}});  // known by then
  CHECK(hits(index) == 0);
}

TEST_CASE("a line that is repeated no longer is searched again") {
  IndexFixture index({{"a.jsonl", story("Post", "A pier burned")},
                      {"b.jsonl", story("Post", "The mayor left")},
                      {"c.jsonl", story("Post", "A mill was sold")}});
  CHECK(hits(index) == 0);
  index.remove("b.jsonl");
  CHECK(hits(index) == 2);
}

TEST_CASE("reprints of one story repeat nothing") {
  IndexFixture index({{"a.jsonl", story("Post", "A pier burned")},
                      {"b.jsonl", "{\"id\":\"2\"," + story("Post", "A pier burned").substr(1)},
                      {"c.jsonl", "{\"id\":\"3\"," + story("Post", "A pier burned").substr(1)}});
  CHECK(hits(index) > 0);
}

TEST_CASE("records that are passages as they are have no repeated lines") {
  Settings settings;
  settings.passages = PassageMode::records;
  Files files;
  for (int i = 0; i < 6; ++i) {
    files[std::to_string(i) + ".jsonl"] =
        R"({"id":")" + std::to_string(i) + R"(","source":"Post","text":"A ferry bell"})";
  }
  IndexFixture index(files, settings);
  CHECK(hits(index) == 6);
}

TEST_CASE("an article that was read before a line was known to be repeated gets its zones again") {
  const auto article = [](int number) {
    const std::string name = std::to_string(number);
    return test::read_article(name + ".txt", "Number " + name +
                                                 " here\n\nA long story with the number " + name +
                                                 " of the long and windy quay.\n\n" +
                                                 "Every evening the ferry bell rings at nine.\n");
  };
  test::WrittenIndex index;
  for (int number = 1; number <= 5; ++number) {
    index.put(std::to_string(number) + ".txt", {article(number)});
  }
  index.put("6.txt", {article(6)});
  const IndexReader reader(index.path());
  std::size_t boilerplate = 0;
  for (const StoredPassage& stored : reader.passages_of(article(6).article.id)) {
    if (stored.passage.text.find("ferry bell") == std::string::npos) continue;
    CHECK(stored.passage.zone == Zone::boilerplate);
    ++boilerplate;
  }
  CHECK(boilerplate == 1);
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Counts of what matches: exact, and the same however they are asked for.
#include <array>
#include <catch2/catch.hpp>
#include <memory>
#include <set>

#include "common/text/hash.h"
#include "searcher/index/index_memory.h"
#include "searcher/search/searcher.h"
#include "tests/support/index_fixture.h"
#include "tests/support/search.h"
#include "tests/support/synthetic_news.h"

namespace {

using namespace dateline;

std::vector<std::string> queries(std::uint32_t seed) {
  std::vector<std::string> all = test::synthetic_queries(seed, 25);
  all.insert(all.end(), {"dam date:2020..2021", "dam num:1..2000", "the", "dam OR date:unknown",
                         "+dam +council", "dam NOT council", "\"the dam\"", "dam NEAR/9 council"});
  return all;
}

struct Counts {
  std::size_t passages = 0;
  std::size_t articles = 0;
  friend bool operator==(const Counts&, const Counts&) = default;
};

Counts counts(const SearchAnswer& answer) {
  CHECK(answer.exact);
  return {answer.passages, answer.articles};
}

// What all the hits there are say.
Counts of_hits(const SearchAnswer& answer) {
  std::set<std::string> articles;
  for (const Hit& hit : answer.hits) articles.insert(hex(hit.article.id));
  return {answer.hits.size(), articles.size()};
}

SearchRequest every_hit(const std::string& query) {
  SearchRequest request = test::request(query, 100'000);
  request.per_article = 0;
  return request;
}

}  // namespace

TEST_CASE("as many passages and articles are counted as are found, in any order, with or without") {
  const test::IndexFixture fixture(test::synthetic_news(61, 90));
  Searcher alone({fixture.index()});
  Searcher batch({fixture.index()}, std::make_shared<SharedMemory>());
  for (const std::string& query : queries(62)) {
    INFO(query);
    SearchRequest request = every_hit(query);
    const SearchAnswer all = alone.search(request);
    const Counts wanted = of_hits(all);
    CHECK(counts(all) == wanted);
    for (const SortOrder order : {SortOrder::score, SortOrder::date, SortOrder::date_asc}) {
      request = test::request(query, 3);
      request.sort = order;
      CHECK(counts(alone.search(request)) == wanted);
      CHECK(counts(batch.search(request)) == wanted);
    }
    request.top = 0;
    CHECK(counts(alone.search(request)) == wanted);
    request.facets = {FacetField::outlet};
    CHECK(counts(alone.search(request)) == wanted);
  }
}

TEST_CASE("the passages of all zones add up, and articles are never more than there are") {
  const test::IndexFixture fixture(test::synthetic_news(63, 60));
  Searcher searcher({fixture.index()});
  for (const std::string& query : queries(64)) {
    if (query.find("zone:") != std::string::npos) continue;
    INFO(query);
    SearchRequest request = test::request(query, 0);
    request.scope.zones = parse_zones("all");
    const SearchAnswer all = searcher.search(request);
    CHECK(all.articles <= 60);
    std::size_t sum = 0;
    for (const ZoneRow& zone : kZones) {
      request.scope.zones = parse_zones(zone.name);
      const SearchAnswer one = searcher.search(request);
      sum += one.passages;
      CHECK(one.passages + one.other_zones == all.passages);
    }
    CHECK(sum == all.passages);
  }
}

TEST_CASE("the parts of a collection count as one index of all files does") {
  const test::Files files = test::synthetic_news(65, 80);
  std::array<test::Files, 2> halves;
  // Copies of one article stay together: each index counts them once.
  for (const auto& [name, bytes] : files) halves[low64(hash128(bytes)) % 2][name] = bytes;
  const test::IndexFixture whole(files);
  const test::IndexFixture first(halves[0]);
  const test::IndexFixture second(halves[1]);
  Searcher one({whole.index()});
  Searcher several({first.index(), second.index()});
  for (const std::string& query : queries(66)) {
    INFO(query);
    CHECK(counts(one.search(test::request(query, 5))) ==
          counts(several.search(test::request(query, 5))));
  }
}

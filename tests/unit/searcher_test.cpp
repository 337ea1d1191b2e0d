// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of an answer: what is found, in which order, by which page, and by which part of an
// article.
#include "searcher/search/searcher.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "common/error.h"
#include "common/text/hash.h"
#include "tests/support/search.h"
#include "tests/support/synthetic_news.h"

namespace {

using namespace dateline;
using test::ask;
using test::files;
using test::IndexFixture;
using test::marked;
using test::request;
using Names = std::vector<std::string>;

// An article of a headline and paragraphs too long to be packed together.
std::string article(const std::string& title, const std::vector<std::string>& paragraphs) {
  std::string text = title + "\n\n";
  for (const std::string& paragraph : paragraphs) {
    text += paragraph + ' ' + test::repeated("filler", 60) + ".\n\n";
  }
  return text;
}

Names sorted(Names names) {
  std::sort(names.begin(), names.end());
  return names;
}

const test::Files kSmall{
    {"dam.txt", article("About the old stone dam", {"The wall broke.", "Nobody was hurt."})},
    {"gate.txt", article("About the flood gates here", {"The gate opened.", "A dam held."})},
    {"ferry.txt", article("About a ferry strike today", {"The crew is on strike."})},
};

}  // namespace

TEST_CASE("a search finds passages that hold any of the words") {
  const IndexFixture index(kSmall);
  CHECK(sorted(files(ask(index, "crew hurt"))) == Names{"dam.txt", "ferry.txt"});
  CHECK(files(ask(index, "nonesuch")).empty());
  CHECK(files(ask(index, "")).empty());
}

TEST_CASE("require_all asks for every word, in the passage or in its article's title") {
  const IndexFixture index(kSmall);
  SearchRequest all = request("dam held");
  all.syntax.require_all = true;
  CHECK(files(ask(index, all)) == Names{"gate.txt"});
  all.query = "stone hurt";
  CHECK(files(ask(index, all)) == Names{"dam.txt"});
  all.query = "crew hurt";
  CHECK(files(ask(index, all)).empty());
  all.query = "the stone of hurt";  // stop words are not asked for
  CHECK(files(ask(index, all)) == Names{"dam.txt"});
}

TEST_CASE("title words satisfy AND; NOT looks at the passage's own text alone") {
  const IndexFixture index(kSmall);
  CHECK(files(ask(index, "stone AND hurt")) == Names{"dam.txt"});
  CHECK(files(ask(index, "wall NOT stone")) == Names{"dam.txt"});
  CHECK(files(ask(index, "wall NOT broke")).empty());
  CHECK(files(ask(index, "hurt NOT \"stone dam\"")) == Names{"dam.txt"});
  CHECK(files(ask(index, "wall NOT \"stone dam\"")) == Names{"dam.txt"});
}

TEST_CASE("an article is found by its title once, as a passage of its own") {
  const IndexFixture index(kSmall);
  const SearchAnswer answer = ask(index, "stone");
  REQUIRE(answer.hits.size() == 1);
  const Hit& hit = answer.hits[0];
  CHECK(hit.passage.zone == Zone::title);
  CHECK(hit.passage.text == hit.article.metadata.title);
  CHECK(marked(hit) == Names{"stone"});
  CHECK(hit.title_highlights.size() == 1);
}

TEST_CASE("titles are a zone of their own") {
  const IndexFixture index(kSmall);
  SearchRequest asked = request("dam");
  asked.scope.zones = parse_zones("title");
  const std::size_t titles = ask(index, asked).passages;
  asked.scope.zones = parse_zones("body");
  const std::size_t bodies = ask(index, asked).passages;
  CHECK(titles > 0);
  CHECK(bodies > 0);
  CHECK(ask(index, "dam").passages == titles + bodies);
}

TEST_CASE("a phrase within the title is found there") {
  const IndexFixture index(kSmall);
  const SearchAnswer answer = ask(index, "\"old stone dam\"");
  REQUIRE(answer.hits.size() == 1);
  CHECK(answer.hits[0].passage.sequence == 0);
  CHECK(answer.hits[0].passage.zone == Zone::title);
  CHECK(marked(answer.hits[0]) == Names{"old stone dam"});
  CHECK(ask(index, "\"stone dam The\"").hits.empty());
}

TEST_CASE("no phrase begins in the title and ends in the text") {
  const IndexFixture index({{"a.txt", article("About the old stone", {"Here.", "Dam. Wall."})},
                            {"b.txt", article("About the old stone", {"Dam."})}});
  CHECK(ask(index, "\"stone dam\"").hits.empty());
  CHECK(ask(index, "\"old stone dam\"").hits.empty());
  CHECK(ask(index, "\"stone dam wall\"").hits.empty());
}

TEST_CASE("an article of a title alone is found by it") {
  const IndexFixture index(test::Files{{"title.txt", "About the lantern of the harbour town\n"}});
  const SearchAnswer answer = ask(index, "lantern");
  REQUIRE(answer.hits.size() == 1);
  CHECK(answer.hits[0].passage.zone == Zone::title);
  CHECK(marked(answer.hits[0]) == Names{"lantern"});
  REQUIRE(answer.hits[0].excerpts.size() == 1);
}

TEST_CASE("a phrase matches stems and possessives, in order and side by side") {
  const IndexFixture index(
      {{"a.txt", article("About this and that today", {"The minister’s resignation came."})},
       {"b.txt", article("About this and that today", {"Ministers resigned."})},
       {"c.txt", article("About this and that today", {"Resigned ministers."})},
       {"d.txt", article("About this and that today", {"The minister has resigned."})}});
  const SearchAnswer answer = ask(index, "\"minister's resigning\"");
  REQUIRE(sorted(files(answer)) == Names{"a.txt", "b.txt"});
  for (const Hit& hit : answer.hits) {
    const bool is_a = hit.article.sources[0].path.ends_with("a.txt");
    CHECK(marked(hit) == Names{is_a ? "minister’s resignation" : "Ministers resigned"});
  }
}

TEST_CASE("a phrase with stop words asks for them") {
  const IndexFixture index(
      {{"a.txt", article("About this and that today", {"He is out of order."})},
       {"b.txt", article("About this and that today", {"He is in order."})},
       {"c.txt", article("About this and that today", {"To be or not to be."})}});
  CHECK(files(ask(index, "\"out of order\"")) == Names{"a.txt"});
  CHECK(files(ask(index, "\"to be or not to be\"")) == Names{"c.txt"});
}

TEST_CASE("hyphenated, joined and parted spellings find each other and are marked") {
  const IndexFixture index(
      {{"hyphen.txt", article("About this and that today", {"A counter-terrorism unit."})},
       {"joined.txt", article("About this and that today", {"A counterterrorism unit."})},
       {"parted.txt", article("About this and that today", {"A counter terrorism unit."})}});
  for (const std::string query : {"counter-terrorism", "counter terrorism"}) {
    INFO(query);
    CHECK(sorted(files(ask(index, query))) == Names{"hyphen.txt", "joined.txt", "parted.txt"});
    SearchRequest all = request(query);
    all.syntax.require_all = true;
    CHECK(sorted(files(ask(index, all))) == Names{"hyphen.txt", "joined.txt", "parted.txt"});
  }
  const SearchAnswer joined = ask(index, "counterterrorism");
  CHECK(sorted(files(joined)) == Names{"hyphen.txt", "joined.txt"});
  for (const Hit& hit : joined.hits) CHECK(marked(hit).size() == 1);
  CHECK(files(ask(index, "\"counterterrorism unit\"")).size() == 2);
}

TEST_CASE("numbers are found with and without thousands separators, US apart from us") {
  const IndexFixture index(
      {{"a.txt", article("About this and that today", {"Some 4,400 men left."})},
       {"b.txt", article("About this and that today", {"Some 4400 men left the U.S. today."})},
       {"c.txt", article("About this and that today", {"Join us, said 4.4 men of the UN."})}});
  CHECK(sorted(files(ask(index, "4,400"))) == Names{"a.txt", "b.txt"});
  CHECK(sorted(files(ask(index, "4400"))) == Names{"a.txt", "b.txt"});
  CHECK(files(ask(index, "US")) == Names{"b.txt"});
  CHECK(files(ask(index, "us")) == Names{"c.txt"});
  CHECK(files(ask(index, "U.N.")) == Names{"c.txt"});
}

TEST_CASE("a query of stop words alone is searched for") {
  const IndexFixture index({{"a.txt", article("About this and that today", {"Who was he?"})},
                            {"b.txt", article("About this and that today", {"Nothing more."})}});
  CHECK(files(ask(index, "who was")) == Names{"a.txt"});
}

TEST_CASE("stop words within brackets demand nothing") {
  const IndexFixture index(kSmall);
  CHECK(files(ask(index, "crew AND (the of)")) == Names{"ferry.txt"});
  CHECK(files(ask(index, "crew AND ((he) OR (she))")) == Names{"ferry.txt"});
  CHECK(files(ask(index, "crew AND (his -hurt)")) == Names{"ferry.txt"});
  CHECK(files(ask(index, "crew AND (his -strike)")).empty());
}

TEST_CASE("per_article bounds the passages of one article, and the rest is counted") {
  const IndexFixture index(
      {{"a.txt", article("About this and that today",
                         {"A lantern lantern.", "The lantern.", "Lantern and more.", "Lantern."})},
       {"b.txt", article("About that and this today", {"A lantern."})}});
  SearchRequest two = request("lantern");
  two.per_article = 2;
  const SearchAnswer answer = ask(index, two);
  CHECK(sorted(files(answer)) == Names{"a.txt", "a.txt", "b.txt"});
  for (const Hit& hit : answer.hits) {
    const bool is_a = hit.article.sources[0].path.ends_with("a.txt");
    CHECK(hit.more_in_article == (is_a ? 2 : 0));
  }
  CHECK(ask(index, request("lantern")).hits.size() == 5);
  CHECK(answer.passages == 5);
  CHECK(answer.articles == 2);
}

TEST_CASE("a page is full as long as other articles match, however many passages one has") {
  test::Files many{{"long.txt", article("About the lantern lantern lantern",
                                        std::vector<std::string>(400, "The lantern lantern."))}};
  for (int i = 0; i < 30; ++i) {
    many["f" + std::to_string(i) + ".txt"] =
        article("About the harbour of today", {"A lantern. x" + std::to_string(i)});
  }
  const IndexFixture index(many);
  SearchRequest ten = request("lantern", 10);
  ten.per_article = 1;
  CHECK(ask(index, ten).hits.size() == 10);
  ten.top = 40;
  CHECK(ask(index, ten).hits.size() == 31);
}

TEST_CASE("pages, one after the other, are one long page") {
  const IndexFixture index(test::synthetic_news(41, 120));
  Searcher searcher({index.index()});
  for (const std::size_t per_article : {0U, 1U, 2U}) {
    for (const std::string& query : test::synthetic_queries(42, 12)) {
      INFO(query << ", " << per_article << " an article");
      SearchRequest whole = request(query, 200);
      whole.per_article = per_article;
      const SearchAnswer answer = searcher.search(whole);
      Names pages;
      std::size_t rank = 0;
      SearchRequest page = whole;
      page.top = 7;
      for (; page.offset < 203; page.offset += page.top) {
        const SearchAnswer part = searcher.search(page);
        for (const Hit& hit : part.hits) CHECK(hit.rank == ++rank);
        for (std::string& id : test::ids(part)) pages.push_back(std::move(id));
      }
      pages.resize(std::min<std::size_t>(pages.size(), 200));
      CHECK((pages == test::ids(answer)));
    }
  }
}

TEST_CASE("ranks count from 1, scores descend, passages come once") {
  const IndexFixture index(test::synthetic_news(43, 120));
  for (const std::string& query : test::synthetic_queries(44, 25)) {
    INFO(query);
    const SearchAnswer answer = ask(index, query);
    for (std::size_t i = 0; i < answer.hits.size(); ++i) {
      CHECK(answer.hits[i].rank == i + 1);
      if (i > 0) CHECK(answer.hits[i - 1].score >= answer.hits[i].score);
    }
    const Names found = test::ids(answer);
    CHECK(std::set<std::string>(found.begin(), found.end()).size() == found.size());
    CHECK(answer.passages == found.size());
  }
}

TEST_CASE("an exact copy is one article with all its paths") {
  const std::string text = article("About the old stone dam", {"The wall broke."});
  const IndexFixture index({{"a.txt", text}, {"z/copy.txt", text}});
  const SearchAnswer answer = ask(index, "wall");
  REQUIRE(answer.hits.size() == 1);
  REQUIRE(answer.hits[0].article.sources.size() == 2);
  CHECK(answer.hits[0].article.sources[0].path == index.source_path("a.txt"));
  CHECK(answer.hits[0].article.sources[1].path == index.source_path("z/copy.txt"));
}

TEST_CASE("several indexes in one searcher answer as one index of all files") {
  const test::Files all = test::synthetic_news(45, 90);
  std::array<test::Files, 3> parts;
  for (const auto& [name, bytes] : all) {
    parts[low64(hash128(bytes)) % parts.size()][name] = bytes;  // copies stay together
  }
  const IndexFixture whole(all);
  const IndexFixture first(parts[0]);
  const IndexFixture second(parts[1]);
  const IndexFixture third(parts[2]);
  Searcher one({whole.index()});
  Searcher several({third.index(), first.index(), second.index()});
  for (const std::string& query : test::synthetic_queries(46, 40)) {
    INFO(query);
    const SearchAnswer a = one.search(request(query));
    const SearchAnswer b = several.search(request(query));
    CHECK(test::same_hits(a, b));
    CHECK(a.passages == b.passages);
    if (a.exact && b.exact) CHECK(a.articles == b.articles);
    CHECK(test::same_hits(one.search(request(query, 5)), several.search(request(query, 5))));
  }
}

TEST_CASE("one of several indexes may be empty") {
  const IndexFixture full(kSmall);
  const IndexFixture empty({});
  Searcher both({empty.index(), full.index()});
  CHECK(test::same_hits(both.search(request("dam wall")), ask(full, "dam wall")));
}

TEST_CASE("indexes that differ in language are refused") {
  const IndexFixture english(kSmall);
  Settings settings;
  settings.language = "german";
  const IndexFixture german(kSmall, settings);
  CHECK_THROWS_AS(Searcher({english.index(), german.index()}), Error);
}

TEST_CASE("an index has a language of its own, which queries are read in") {
  Settings settings;
  settings.language = "none";
  const IndexFixture index(kSmall, settings);
  CHECK(files(ask(index, "gate")) == Names{"gate.txt"});
  CHECK(ask(index, "gate").hits.size() == 1);
  CHECK(ask(index, "the").hits.size() >= 3);
}

TEST_CASE("an empty index answers every query with nothing") {
  const IndexFixture index({});
  for (const std::string query : {"dam", "\"dam wall\" AND NOT gate", "the", "", "-dam", "US"}) {
    INFO(query);
    const SearchAnswer answer = ask(index, query);
    CHECK(answer.hits.empty());
    CHECK(answer.passages == 0);
    CHECK(answer.query == query);
  }
}

TEST_CASE("an unknown recipe is a usage error that names the recipes") {
  const IndexFixture index(kSmall);
  SearchRequest asked = request("dam");
  asked.recipe = "nonesuch";
  try {
    static_cast<void>(ask(index, asked));
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.status() == ExitStatus::usage);
    CHECK(error.hint().starts_with("the recipes are: default, "));
  }
}

TEST_CASE("the answer says what was asked and repeats the notes") {
  const IndexFixture index(kSmall);
  SearchRequest asked = request("dam \"wall");
  asked.query_id = "q7";
  const SearchAnswer answer = ask(index, asked);
  CHECK(answer.query == "dam \"wall");
  CHECK(answer.query_id == "q7");
  CHECK(answer.notes.size() == 1);
}

TEST_CASE("more may be asked for than any index holds") {
  const IndexFixture index(kSmall);
  SearchRequest asked = request("dam", SIZE_MAX);
  CHECK(ask(index, asked).hits.size() == 2);
  asked.offset = 1;
  CHECK(ask(index, asked).hits.size() == 1);
  asked.offset = SIZE_MAX;
  CHECK(ask(index, asked).hits.empty());
}

TEST_CASE("no hit is asked for, no hit is given, but all are counted") {
  const IndexFixture index(kSmall);
  const SearchAnswer answer = ask(index, request("dam", 0));
  CHECK(answer.hits.empty());
  CHECK(answer.only_counted);
  CHECK(answer.passages == ask(index, request("dam", 100)).hits.size());
}

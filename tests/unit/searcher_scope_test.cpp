// SPDX-License-Identifier: GPL-2.0-or-later
// Zones, dates and orders of a search, and that filters find what looking at every passage finds.
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <random>
#include <set>

#include "common/index/folder.h"
#include "indexer/run/entries.h"
#include "indexer/update/index_writer.h"
#include "tests/support/indexing.h"
#include "tests/support/search.h"
#include "tests/support/temp_folder.h"

namespace {

using namespace dateline;
using test::ask;
using test::request;

struct Story {
  std::string name;
  Metadata metadata;
  std::vector<std::pair<Zone, std::string>> paragraphs;
};

// An index written without any format, so that zones and metadata are what the test says.
class StoryIndex {
 public:
  explicit StoryIndex(const std::vector<Story>& stories) {
    IndexWriter writer(folder_ / "idx", {}, IndexWriter::Start::from_nothing);
    for (const Story& story : stories) {
      Article article;
      article.path = story.name;
      article.metadata = story.metadata;
      for (const auto& [zone, text] : story.paragraphs) {
        Paragraph paragraph;
        paragraph.text = text;
        paragraph.zone = zone;
        paragraph.source.append_verbatim(text.size(), 0);
        paragraph.lines = {{0, 1}};
        paragraph.number = static_cast<std::uint32_t>(article.paragraphs.size() + 1);
        article.paragraphs.push_back(std::move(paragraph));
      }
      writer.begin_source(story.name);
      writer.put(test::read(article));
    }
    writer.finish();
  }
  [[nodiscard]] SearchAnswer ask(const SearchRequest& request) const {
    return Searcher({folder_ / "idx"}).search(request);
  }
  [[nodiscard]] SearchAnswer ask(std::string_view query) const { return ask(request(query)); }

 private:
  test::TempFolder folder_;
};

std::vector<Story> few_stories() {
  Metadata dated;
  dated.title = "Fire at the old pier";
  dated.outlet = "Harbour Post";
  dated.byline = "Ann Lee";
  dated.wire = {"AP"};
  dated.url = "https://post.example/2022/fire";
  dated.date = Date{2022, 1, 8};
  dated.date_source = DateSource::field;
  Metadata undated;
  undated.title = "Flood in the valley";
  undated.outlet = "Valley Gazette";
  return {{"a/fire.txt",
           dated,
           {{Zone::body, "Dockers ran from the flames on the quay."},
            {Zone::teaser, "Zebra escapes from a circus."},
            {Zone::caption, "Smoke above the quay."}}},
          {"b/flood.txt", undated, {{Zone::body, "Dockers saved the flooded granary."}}}};
}

std::set<std::string> names(const SearchAnswer& answer) {
  std::set<std::string> found;
  for (const Hit& hit : answer.hits) found.insert(hit.article.sources.front().path);
  return found;
}

using Names = std::set<std::string>;

}  // namespace

TEST_CASE("what only a teaser says is found in all zones, or by its zone") {
  const StoryIndex index(few_stories());
  SearchRequest zebra = request("zebra");
  CHECK(index.ask(zebra).hits.empty());
  CHECK(index.ask(zebra).other_zones == 1);
  zebra.scope.zones = parse_zones("all");
  REQUIRE(index.ask(zebra).hits.size() == 1);
  CHECK(index.ask(zebra).hits[0].passage.zone == Zone::teaser);
  CHECK(index.ask(zebra).other_zones == 0);
  CHECK(index.ask("zebra zone:teaser").hits.size() == 1);
  CHECK(index.ask("smoke").hits.size() == 1);
  CHECK(index.ask("smoke -zone:caption").hits.empty());
}

TEST_CASE("fields find articles by what is known of them") {
  const StoryIndex index(few_stories());
  const Names fire{"a/fire.txt"};
  const Names both{"a/fire.txt", "b/flood.txt"};
  for (const char* field :
       {"outlet:post", "outlet:\"harbour POST\"", "wire:ap", "byline:lee", "url:post.example",
        "path:a/fire.txt", "title:fires", "date:2022-01-08", "date:2022", "date:2021..2022-02",
        "-date:unknown", "NOT outlet:valley", "(outlet:post OR outlet:none)", "+outlet:post"}) {
    CAPTURE(field);
    CHECK(names(index.ask(std::string("dockers ") + field)) == fire);
  }
  for (const char* field : {"outlet:lee", "url:flood", "date:..2022-01-07", "date:2022-01-09..",
                            "title:quay", "path:c", "outlet:post outlet:valley"}) {
    CAPTURE(field);
    CHECK(index.ask(std::string("dockers ") + field).hits.empty());
  }
  CHECK(names(index.ask("dockers date:unknown")) == Names{"b/flood.txt"});
  CHECK(names(index.ask("dockers (outlet:post OR outlet:valley)")) == both);
  CHECK(names(index.ask("outlet:post")) == fire);
  CHECK(names(index.ask("date:unknown -granaries -flood")).empty());
}

TEST_CASE("a filter adds nothing to scores") {
  const StoryIndex index(few_stories());
  const SearchAnswer plain = index.ask("dockers quay");
  const SearchAnswer filtered = index.ask("dockers quay outlet:post");
  REQUIRE(filtered.hits.size() == 2);
  for (const Hit& hit : filtered.hits) {
    const auto same = std::find_if(plain.hits.begin(), plain.hits.end(), [&](const Hit& other) {
      return other.passage.hash == hit.passage.hash;
    });
    REQUIRE(same != plain.hits.end());
    CHECK(hit.highlights == same->highlights);
  }
}

TEST_CASE("between two days nothing of unknown date is found, and a note says how much") {
  const StoryIndex index(few_stories());
  SearchRequest dockers = request("dockers");
  dockers.scope.from = Date{2022, 1, 8};
  SearchAnswer answer = index.ask(dockers);
  CHECK(names(answer) == Names{"a/fire.txt"});
  CHECK(answer.undated == 1);
  CHECK(answer.notes.size() == 1);
  dockers.scope.from.reset();
  dockers.scope.to = Date{2022, 1, 7};
  CHECK(index.ask(dockers).hits.empty());
  dockers.scope.to = Date{2022, 1, 8};
  CHECK(index.ask(dockers).hits.size() == 1);
  dockers.scope = {};
  dockers.scope.outlet = "valley";
  CHECK(names(index.ask(dockers)) == Names{"b/flood.txt"});
}

TEST_CASE("any filter finds what looking at every passage finds, in the order asked for") {
  std::mt19937 random(71);
  const std::vector<std::string> words{"amber", "birch", "copper", "delta"};
  const std::vector<std::string> outlets{"", "Harbour Post", "Valley Post", "Radio Seven"};
  const auto pick = [&](const auto& list) { return list[random() % list.size()]; };
  std::vector<Story> stories;
  for (int i = 0; i < 60; ++i) {
    Story story{"s" + std::to_string(i) + ".txt", {}, {}};
    story.metadata.outlet = pick(outlets);
    if (random() % 3 != 0) {
      story.metadata.date = date_of_days(18'900 + static_cast<int>(random() % 40));
    }
    for (int p = 0; p < 3; ++p) {
      const Zone zone = kZones[1 + random() % (kZones.size() - 1)].zone;
      story.paragraphs.emplace_back(zone, pick(words) + " and " + pick(words) + " number n" +
                                              std::to_string(i) + "x" + std::to_string(p) + ".");
    }
    stories.push_back(std::move(story));
  }
  const StoryIndex index(stories);
  for (int round = 0; round < 60; ++round) {
    SearchRequest asked = request("");
    const std::string word = pick(words);
    const std::string outlet = pick(outlets);
    asked.query = word + (outlet.empty() ? "" : " outlet:\"" + outlet + "\"");
    if (random() % 2 == 0)
      asked.scope.from = date_of_days(18'900 + static_cast<int>(random() % 40));
    if (random() % 2 == 0) asked.scope.to = date_of_days(18'900 + static_cast<int>(random() % 40));
    if (random() % 2 == 0)
      asked.scope.zones = parse_zones(random() % 2 == 0 ? "all" : "teaser,credit");
    asked.sort = static_cast<SortOrder>(random() % 3);
    std::multiset<std::string> expected;
    for (const Story& story : stories) {
      const auto& date = story.metadata.date;
      if (!outlet.empty() && story.metadata.outlet != outlet) continue;
      if ((asked.scope.from || asked.scope.to) && !date) continue;
      if (asked.scope.from && *date < *asked.scope.from) continue;
      if (asked.scope.to && *date > *asked.scope.to) continue;
      for (const auto& [zone, text] : story.paragraphs) {
        const auto& zones = asked.scope.zones;
        const bool looked = zones ? std::find(zones->begin(), zones->end(), zone) != zones->end()
                                  : zone_row(zone).searched_by_default;
        if (looked && text.find(word) != std::string::npos) expected.insert(text);
      }
    }
    const SearchAnswer answer = index.ask(asked);
    CAPTURE(asked.query, round);
    std::multiset<std::string> found;
    for (const Hit& hit : answer.hits) {
      // Short neighbours of one zone are one passage.
      std::string_view text = hit.passage.text;
      for (const PassagePart& part : hit.passage.parts) {
        const std::string line(part.text.of(text));
        if (line.find(word) != std::string::npos) found.insert(line);
      }
    }
    CHECK(found == expected);
    CHECK(answer.exact);
    CHECK(answer.passages == answer.hits.size());
    for (std::size_t i = 1; i < answer.hits.size(); ++i) {
      const auto& before = answer.hits[i - 1].article.metadata.date;
      const auto& after = answer.hits[i].article.metadata.date;
      if (asked.sort == SortOrder::score) {
        CHECK(answer.hits[i - 1].score >= answer.hits[i].score);
      } else if (!before) {
        CHECK_FALSE(after);
      } else if (after) {
        CHECK((asked.sort == SortOrder::date ? *after <= *before : *before <= *after));
      }
    }
  }
}

TEST_CASE("the oldest come first and what has no date last, also where the text confirms") {
  std::vector<Story> stories;
  for (const int day : {0, 5, 3, 0, 9, 1}) {  // 0: no date
    Metadata metadata;
    if (day > 0) {
      metadata.date = Date{2021, 4, static_cast<std::uint8_t>(day)};
      metadata.date_source = DateSource::field;
    }
    const std::string name = "s" + std::to_string(stories.size());
    stories.push_back({name, metadata, {{Zone::body, "Smoke over the quay of " + name + "."}}});
  }
  const StoryIndex index(stories);
  for (const std::string query : {"smoke", "smoke NEAR/5 quay", "smoke PRE/5 quay"}) {
    INFO(query);
    SearchRequest asked = request(query);
    asked.sort = SortOrder::date_asc;
    const SearchAnswer answer = index.ask(asked);
    REQUIRE(answer.hits.size() == 6);
    CHECK(answer.passages == 6);
    CHECK(answer.exact);
    std::vector<int> days;
    for (const Hit& hit : answer.hits) {
      const std::optional<Date>& date = hit.article.metadata.date;
      days.push_back(date ? date->day : 0);
    }
    CHECK(days == std::vector<int>{1, 3, 5, 9, 0, 0});
    asked.top = 2;
    const SearchAnswer first = index.ask(asked);
    REQUIRE(first.hits.size() == 2);
    CHECK(test::ids(first)[1] == test::ids(answer)[1]);
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later
// A collection in several indexes, in folders or behind servers, answers as it does in one.
#include <xapian.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "common/index/manifest.h"
#include "searcher/query/query.h"
#include "tests/support/index_fixture.h"
#include "tests/support/index_server.h"
#include "tests/support/search.h"

namespace dateline {
namespace {

using test::Files;
using test::IndexFixture;
using test::IndexServer;

constexpr auto kWords = std::to_array<std::string_view>(
    {"harbour", "dam",     "councils", "council",  "ferry",     "strike",  "crew",    "reported",
     "reports", "the",     "of",       "wall",     "mayor",     "ballot",  "Masimov", "Massimov",
     "Rosen",   "Rosen's", "tunnel",   "sea-wall", "seawall",   "4,400",   "31",      "7.5",
     "copper",  "quarry",  "Núria",    "Петров",   "evacuated", "inquiry", "judge",   "glacier"});

constexpr auto kQueries = std::to_array<std::string_view>({"harbour",
                                                           "dam wall",
                                                           "\"sea wall\"",
                                                           "mayor AND ferry",
                                                           "council -strike",
                                                           "the of",
                                                           "masimov",
                                                           "massimov crew",
                                                           "copp*",
                                                           "*rry",
                                                           "ferri~1",
                                                           "harbuor",
                                                           "=reports",
                                                           "wall^3 dam",
                                                           "ferry NEAR/5 crew",
                                                           "dam W/S wall",
                                                           "dam PRE/4 ferry",
                                                           "ferry NOT W/3 crew",
                                                           "ATLEAST2(harbour)",
                                                           "HLEAD(tunnel)",
                                                           "CAPS(Rosen)",
                                                           "num:5..40",
                                                           "num:4000.. harbour",
                                                           "date:2020-02..2020-05 ferry",
                                                           "date:unknown crew",
                                                           "date:..2020-03",
                                                           "outlet:post judge",
                                                           "title:ferry",
                                                           "byline:nu*",
                                                           "url:second dam",
                                                           "path:part",
                                                           "zone:title mayor",
                                                           "(dam OR ferry) AND NOT (wall OR crew)",
                                                           "who reported the strike",
                                                           "how many crew",
                                                           "петров",
                                                           "nuria glacier",
                                                           "nothingofthekind",
                                                           "masimof"});

class Collection {
 public:
  explicit Collection(std::mt19937& random) : random_(random) {}

  // A record of news; its number makes every line the only one of its kind.
  std::string record(int number) {
    const std::string own = std::to_string(number);
    std::string text;
    for (auto paragraphs = 1 + random_() % 5; paragraphs > 0; --paragraphs) {
      text += words(3 + random_() % 40) + " x" + own + "p" + std::to_string(paragraphs) + ".\\n\\n";
    }
    std::string json = "{\"id\":\"r" + own + "\",\"title\":\"" + words(2 + random_() % 4) +
                       " title" + own + "\",\"text\":\"" + text + '"';
    if (random_() % 2 == 0) json += ",\"outlet\":\"Harbour Post\"";
    if (random_() % 3 == 0) json += ",\"author\":\"Núria Vale\"";
    if (random_() % 3 == 0) json += ",\"url\":\"https://second.example/" + own + '"';
    if (random_() % 4 != 0) {
      json += ",\"date\":\"2020-0" + std::to_string(1 + random_() % 6) + "-1" +
              std::to_string(random_() % 10) + '"';
    }
    return json + "}\n";
  }

 private:
  std::string words(std::size_t count) {
    std::string text = "Then";
    for (; count > 0; --count) text.append(" ").append(kWords[random_() % kWords.size()]);
    return text;
  }

  std::mt19937& random_;
};

// A collection in one index, and in a few.
struct Parted {
  std::unique_ptr<IndexFixture> whole;
  std::vector<std::unique_ptr<IndexFixture>> parts;

  [[nodiscard]] std::vector<IndexLocation> folders() const {
    std::vector<IndexLocation> locations;
    for (const auto& part : parts) locations.emplace_back(part->index());
    return locations;
  }
};

Parted parted(std::mt19937& random, std::size_t count) {
  Collection collection(random);
  Files all;
  std::vector<Files> parts(count);
  for (int number = 0; number < 60; ++number) {
    const std::string name = "part" + std::to_string(number) + ".jsonl";
    all[name] = collection.record(number);
    parts[random() % count][name] = all[name];
  }
  Parted made;
  made.whole = std::make_unique<IndexFixture>(all);
  for (const Files& part : parts) made.parts.push_back(std::make_unique<IndexFixture>(part));
  return made;
}

SearchRequest random_request(std::mt19937& random) {
  SearchRequest request = test::request(kQueries[random() % kQueries.size()]);
  if (random() % 3 == 0) request.query.append(" ").append(kWords[random() % kWords.size()]);
  if (random() % 3 == 0) request.top = 1 + random() % 8;
  if (random() % 3 == 0) request.per_article = 1 + random() % 3;
  if (random() % 4 == 0) request.sort = SortOrder::date;
  if (random() % 4 == 0) request.sort = SortOrder::date_asc;
  if (random() % 4 == 0) request.recipe = "levels";
  if (random() % 4 == 0) request.scope.from = Date{2020, 3, 1};
  if (random() % 4 == 0) request.scope.outlet = "post";
  if (random() % 3 == 0) request.facets = {FacetField::outlet, FacetField::zone, FacetField::month};
  if (random() % 4 == 0) request.exact_counts = true;
  if (random() % 3 == 0) request.context = 2;
  request.explain = random() % 2 == 0;
  return request;
}

using Lines = std::vector<std::string>;

void add_forms(const std::string& name, const std::vector<WordForms>& words, Lines& lines) {
  for (const WordForms& word : words) {
    std::string line = name + ' ' + word.word;
    for (const FoundForm& form : word.forms) line += ' ' + form.form + std::to_string(form.count);
    lines.push_back(line);
  }
}

// What an answer says beside its hits.
Lines facts_of(const SearchAnswer& answer) {
  Lines lines{std::to_string(answer.passages) + " of " + std::to_string(answer.articles),
              std::to_string(answer.other_zones), std::to_string(answer.undated),
              answer.did_you_mean};
  add_forms("also", answer.also_matching, lines);
  add_forms("similar", answer.similar_names, lines);
  for (const Facet& facet : answer.facets) {
    for (const FacetRow& row : facet.rows) {
      lines.push_back(row.value.value_or("-") + ' ' + std::to_string(row.passages) + ' ' +
                      std::to_string(row.articles));
    }
  }
  for (const Note& note : answer.notes) lines.push_back(note.text);
  return lines;
}

bool same_parts(const SearchAnswer& a, const SearchAnswer& b) {
  for (std::size_t i = 0; i < a.hits.size(); ++i) {
    if (a.hits[i].explanation.has_value() != b.hits[i].explanation.has_value()) return false;
    if (!a.hits[i].explanation) continue;
    const auto same = [](const ScorePart& one, const ScorePart& other) {
      return one.part == other.part && one.term == other.term &&
             one.text_count == other.text_count && one.title_count == other.title_count &&
             test::nearly_equal(one.score, other.score);
    };
    if (!std::equal(a.hits[i].explanation->begin(), a.hits[i].explanation->end(),
                    b.hits[i].explanation->begin(), b.hits[i].explanation->end(), same)) {
      return false;
    }
  }
  return true;
}

// Asks both the same, `count` times; `found` counts answers with hits.
void compare(std::mt19937& random, const std::vector<IndexLocation>& ones,
             const std::vector<IndexLocation>& others, int count, std::size_t& found) {
  Searcher one(ones);
  Searcher other(others);
  for (int i = 0; i < count; ++i) {
    const SearchRequest request = random_request(random);
    const SearchAnswer a = one.search(request);
    const SearchAnswer b = other.search(request);
    INFO(request.query << " on " << others.size());
    CHECK(test::ids(a) == test::ids(b));
    CHECK(test::same_hits(a, b));
    CHECK(same_parts(a, b));
    if (a.exact && b.exact) CHECK(facts_of(a) == facts_of(b));
    found += a.hits.empty() ? 0U : 1U;
  }
}

}  // namespace

TEST_CASE("a collection in some folders answers as in one") {
  std::mt19937 random(101);
  std::size_t found = 0;
  for (std::size_t count = 1; count <= 4; ++count) {
    const Parted news = parted(random, count);
    compare(random, {news.whole->index()}, news.folders(), 60, found);
  }
  CHECK(found > 150);
}

TEST_CASE("an index that grew by segments answers as one made at once") {
  std::mt19937 random(104);
  std::size_t found = 0;
  std::size_t segments = 0;
  for (int round = 0; round < 5; ++round) {
    Collection collection(random);
    Files all;
    IndexFixture grown({});
    for (int number = 0; number < 60;) {
      Files more;
      for (auto count = 1 + random() % (number == 0 ? 40 : 8); count > 0; --count, ++number) {
        more["part" + std::to_string(number) + ".jsonl"] = collection.record(number);
      }
      if (number > 40 && random() % 2 == 0) {
        more["part3.jsonl"] = collection.record(3);
        grown.remove("part2.jsonl");
        all.erase("part2.jsonl");
      }
      grown.add(more);
      for (const auto& [name, bytes] : more) all[name] = bytes;
      segments = std::max(segments, read_manifest(grown.index()).segments.size());
    }
    const IndexFixture whole(all);
    compare(random, {whole.index()}, {grown.index()}, 60, found);
  }
  CHECK(found > 150);
  CHECK(segments > 1);
}

TEST_CASE("indexes that are served answer as folders do, also beside folders") {
  if (!test::can_serve()) return;
  std::mt19937 random(102);
  std::size_t found = 0;
  for (std::size_t count = 1; count <= 4; ++count) {
    const Parted news = parted(random, count);
    std::vector<std::unique_ptr<IndexServer>> servers;
    std::vector<IndexLocation> served;
    for (const IndexLocation& folder : news.folders()) {
      servers.push_back(std::make_unique<IndexServer>(folder.folder));
      served.emplace_back(servers.back()->location());
    }
    compare(random, {news.whole->index()}, served, 20, found);
    std::vector<IndexLocation> mixed = news.folders();
    for (std::size_t i = 0; i < mixed.size(); i += 2) mixed[i] = served[i];
    compare(random, news.folders(), mixed, 20, found);
  }
  CHECK(found > 100);
}

}  // namespace dateline

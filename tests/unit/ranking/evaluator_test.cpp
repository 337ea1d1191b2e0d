// SPDX-License-Identifier: GPL-2.0-or-later
// The evaluator finds what Xapian finds, with its scores.
#include "searcher/ranking/evaluator.h"
#include "searcher/ranking/match_counts.h"

#include <xapian.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "searcher/index/index_memory.h"
#include "searcher/ranking/candidates.h"
#include "tests/support/search.h"
#include "tests/support/synthetic_news.h"

namespace {

using namespace dateline;
using test::IndexFixture;

// A plan of a query; at random words count for spellings of others, and more than others.
QueryPlan random_plan(const CombinedIndex& index, std::string_view text, std::mt19937& random) {
  Analyzer analyzer(*find_language("english"));
  QuerySyntax syntax;
  syntax.require_all = random() % 4 == 0;
  Query query = parse_query(text, syntax, analyzer);
  const auto occurs = [&](const std::string& stem) { return index.passages().term_exists(stem); };
  QueryPlan plan = plan_query(query, syntax, occurs, query.notes);
  for (ScoredTerm& term : plan.terms) {
    if (random() % 4 == 0) term.boost = 2.5;
    // Xapian takes a group to be rarer in an index that lacks one of its words.
    if (index.segments().size() > 1) {
      term.joined.clear();
      continue;
    }
    if (random() % 4 == 0 && !plan.constrained) term.others = {"council", "dam"};
    std::erase(term.others, term.stem);
  }
  return plan;
}

bool same(const std::vector<Candidate>& a, const std::vector<Candidate>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Candidate& x, const Candidate& y) {
                      return std::abs(x.passage_score - y.passage_score) <=
                             1e-9 * (1 + std::abs(x.passage_score));
                    });
}

std::vector<DocumentNumber> sorted_numbers(const std::vector<Candidate>& candidates) {
  std::vector<DocumentNumber> numbers;
  for (const Candidate& candidate : candidates) numbers.push_back(candidate.number);
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

void check_same(const Candidates& found, const Candidates& expected) {
  CHECK(sorted_numbers(found.scored) == sorted_numbers(expected.scored));
  CHECK(same(found.scored, expected.scored));
  CHECK(sorted_numbers(found.tail) == sorted_numbers(expected.tail));
  CHECK(same(found.tail, expected.tail));
  CHECK(found.complete == expected.complete);
}

// What both ways find for random queries.
void compare_on(const CombinedIndex& index, std::uint32_t seed, std::size_t queries) {
  std::mt19937 random(seed);
  Analyzer analyzer(*find_language("english"));
  const Levels kept(index, std::make_shared<IndexMemory>(), LengthSource::memory);
  for (const std::string& text : test::synthetic_queries(seed, queries)) {
    const QueryPlan plan = random_plan(index, text, random);
    if (plan.empty() || plan.needs_text) continue;
    const Recipe& recipe = recipes()[random() % recipes().size()];
    Limits limits;
    if (random() % 2 == 0) limits.hidden_zones = {"Ztitle"};
    const std::size_t depth = random() % 200;
    const Levels once(index, std::make_shared<IndexMemory>(), LengthSource::database);
    const Levels floors(index, std::make_shared<IndexMemory>(), LengthSource::floors);
    CHECK(floors.passages.has_floors());
    INFO(text << " by " << recipe.name << ", depth " << depth);
    const Candidates expected = find_candidates(index, plan, recipe, depth, limits);
    check_same(find_candidates(index, plan, recipe, depth, limits, nullptr, &kept), expected);
    check_same(find_candidates(index, plan, recipe, depth, limits, nullptr, &once), expected);
    check_same(find_candidates(index, plan, recipe, depth, limits, nullptr, &floors), expected);
    limits.hidden_zones = {"Zbody", "Zheading"};
    CHECK(matching_passages(kept, plan, limits, CountedZones::hidden).count() ==
          count_hidden(limits, plan, index, analyzer));
  }
}

}  // namespace

TEST_CASE("the evaluator finds what Xapian finds") {
  for (const std::uint32_t seed : {41U, 42U, 43U}) {
    const IndexFixture fixture(test::synthetic_news(seed, 60 + 40 * (seed % 3)));
    compare_on(CombinedIndex({fixture.index()}), seed, 120);
  }
}

TEST_CASE("the evaluator finds what Xapian finds in several indexes") {
  const IndexFixture one(test::synthetic_news(44, 50));
  const IndexFixture other(test::synthetic_news(45, 70));
  compare_on(CombinedIndex({one.index(), other.index()}), 46, 120);
}

TEST_CASE("the evaluator finds what Xapian finds where documents are gone") {
  test::Files files = test::synthetic_news(47, 80);
  IndexFixture fixture(files);
  int place = 0;
  for (const auto& [name, text] : files) {
    if (++place % 3 == 0) fixture.remove(name);
  }
  compare_on(CombinedIndex({fixture.index()}), 48, 120);
}

TEST_CASE("the evaluator finds what Xapian finds where passages are longer than a byte tells") {
  test::Files files = test::synthetic_news(50, 40);
  int place = 0;
  std::string records;
  for (const auto& [name, text] : test::synthetic_news(51, 90)) {
    std::string words;
    for (const char c : text) words += c == '"' || c == '\\' || c < ' ' ? ' ' : c;
    const std::size_t size = ++place % 3 == 0 ? 900 : 60;  // three times in the length
    records += R"({"title": ")" + words.substr(0, size) + R"(", "text": ")" + words + "\"}\n";
  }
  files["records.jsonl"] = records;
  Settings settings;
  settings.passages = PassageMode::records;
  const IndexFixture fixture(files, settings);
  const CombinedIndex index({fixture.index()});
  CHECK(index.passages().get_doclength_upper_bound() > kPassageLengths.exact);
  compare_on(index, 52, 150);
}

TEST_CASE("a word that is nowhere finds nothing, and a set is what all its parts ask for") {
  const IndexFixture fixture(
      {{"a.txt", "About the harbour of today\n\nThe lantern burns."},
       {"b.txt", "About the market of today\n\nThe lantern and the saffron burn."}});
  const CombinedIndex index({fixture.index()});
  const Levels levels(index, std::make_shared<IndexMemory>(), LengthSource::memory);
  CHECK(Evaluator(levels.passages, {{"nowhere"}}, {}).best(10).empty());
  const auto count = [&](const Filter& filter) {
    return documents_of(levels.passages, filter).count();
  };
  CHECK(count(Filter::all_terms({"lantern", "saffron"})) == 1);
  CHECK(count(Filter::without(Filter::of_term("lantern"), Filter::of_term("saffron"))) == 1);
  CHECK(count({}) == 0);
  CHECK(count(Filter::everything()) == 4);
}

TEST_CASE("the best documents come with P as the second stage has it") {
  const IndexFixture fixture(test::synthetic_news(49, 60));
  const CombinedIndex index({fixture.index()});
  const Levels kept(index, std::make_shared<IndexMemory>(), LengthSource::memory);
  std::mt19937 random(49);
  for (const std::string& text : test::synthetic_queries(49, 60)) {
    const QueryPlan plan = random_plan(index, text, random);
    if (plan.terms.empty()) continue;
    INFO(text);
    const Evaluator evaluator(kept.passages, plan.terms, {});
    const std::vector<Candidate> best = evaluator.best(10);
    std::vector<Candidate> given = best;
    for (Candidate& candidate : given) candidate.passage_part = -1;
    evaluator.add_parts(given);
    for (std::size_t i = 0; i < best.size(); ++i) {
      CHECK(best[i].passage_part == given[i].passage_part);
    }
  }
}

TEST_CASE("postings that are looked up for few documents tell what decoded ones do") {
  test::Files files;
  for (int i = 0; i < 100; ++i) {
    files["f" + std::to_string(i) + ".txt"] =
        "About the harbour of today\n\nThe lantern burns " +
        std::string(i % 40 == 7 ? "with saffron light x" : "bright, the lantern x") +
        std::to_string(100 + i) + ".";
  }
  const IndexFixture fixture(files);
  const CombinedIndex index({fixture.index()});
  const Levels kept(index, std::make_shared<IndexMemory>(), LengthSource::memory);
  const Levels once(index, std::make_shared<IndexMemory>(), LengthSource::database);
  CHECK(once.passages.are_looked_up({"lantern"}, 3));
  CHECK_FALSE(once.passages.are_looked_up({"lantern"}, 50));
  CHECK_FALSE(kept.passages.are_looked_up({"lantern"}, 3));

  const std::shared_ptr<const Postings> few = kept.passages.postings("saffron");
  const std::shared_ptr<const Postings> all = kept.passages.postings("lantern");
  REQUIRE(few->documents.size() == 3);
  const auto found = once.passages.postings_among(few->documents, {"lantern", "nowhere"});
  CHECK(found->documents == few->documents);
  CHECK(found->counts == few->counts);
  CHECK(found->holders == all->holders);
  CHECK(found->all_holders == all->all_holders);

  std::mt19937 random(1);
  const Recipe& recipe = *find_recipe("default");
  for (const char* text : {"+saffron lantern", R"("burns with saffron light")", "+saffron burn"}) {
    INFO(text);
    const QueryPlan plan = random_plan(index, text, random);
    const Candidates expected = find_candidates(index, plan, recipe, 10);
    check_same(find_candidates(index, plan, recipe, 10, {}, nullptr, &kept), expected);
    const Levels fresh(index, std::make_shared<IndexMemory>(), LengthSource::database);
    check_same(find_candidates(index, plan, recipe, 10, {}, nullptr, &fresh), expected);
  }
}

TEST_CASE("holders of any of several terms are counted once") {
  const IndexFixture fixture(
      {{"a.txt", "About the harbour of today\n\nThe lantern burns."},
       {"b.txt", "About the market of today\n\nThe lantern and the saffron burn."},
       {"c.txt", "About the market of today\n\nThe saffron is sold."}});
  const CombinedIndex index({fixture.index()});
  for (const LengthSource lengths : {LengthSource::memory, LengthSource::database}) {
    const Levels levels(index, std::make_shared<IndexMemory>(), lengths);
    CHECK(levels.articles.holders_of_any({"lantern"}) == 2);
    CHECK(levels.articles.holders_of_any({"lantern", "saffron", "nowhere"}) == 3);
    CHECK(levels.articles.holders_of_any({"nowhere"}) == 0);
  }
}

TEST_CASE("what is remembered belongs to one commit") {
  SharedMemory shared;
  const std::shared_ptr<IndexMemory> first = shared.of("one");
  CHECK(shared.of("one") == first);
  CHECK(shared.of("two") != first);
}

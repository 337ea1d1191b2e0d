// SPDX-License-Identifier: GPL-2.0-or-later
// The exact scores against Xapian's own, over random collections; order and ties.
#include "searcher/ranking/rescore.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <functional>
#include <map>
#include <random>

#include "searcher/ranking/candidate_reader.h"
#include "searcher/ranking/candidates.h"
#include "searcher/ranking/order.h"
#include "tests/support/query_shape.h"
#include "tests/support/search.h"
#include "tests/support/synthetic_news.h"

namespace {

using namespace dateline;
using test::IndexFixture;

// Every document of a level with its weight, from Xapian alone.
std::map<DocumentNumber, double> xapian_weights(const Xapian::Database& database,
                                                const QueryPlan& plan, const Bm25& parameters) {
  std::vector<Xapian::Query> terms;
  for (const ScoredTerm& term : plan.terms) terms.emplace_back(term.stem, term.count);
  Xapian::Enquire enquire(database);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
  enquire.set_weighting_scheme(Xapian::BM25Weight(parameters.k1, 0, kBm25K3, parameters.b, 0));
  std::map<DocumentNumber, double> weights;
  const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
  for (auto it = found.begin(); it != found.end(); ++it) weights[*it] = it.get_weight();
  return weights;
}

// Joined forms are dateline's own, and stand for their words in the exact score only.
QueryPlan plan_of(Query& query, const std::function<bool(const std::string&)>& occurs) {
  QueryPlan plan = plan_query(query, {}, occurs, query.notes);
  for (ScoredTerm& term : plan.terms) term.joined.clear();
  return plan;
}

struct Rescored {
  QueryPlan plan;
  ScoredArticles articles;
  std::vector<ScoredPassage> passages;
};

Rescored rescored(const CombinedIndex& index, std::string_view text, Analyzer& analyzer,
                  const Recipe& recipe) {
  Rescored result;
  Query query = parse_query(text, {}, analyzer);
  const auto occurs = [&](const std::string& stem) { return index.passages().term_exists(stem); };
  result.plan = plan_of(query, occurs);
  const Candidates candidates = find_candidates(index, result.plan, recipe, 50);
  const QueryTerms terms(weigh_terms(index, result.plan, recipe, analyzer), analyzer);
  CandidateReader reader(index, analyzer);
  result.passages = reader.read_words(candidates.scored);
  CHECK(result.passages.size() == candidates.scored.size());
  Rescorer(index, analyzer, reader).rescore(recipe, text, terms, result.articles, result.passages);
  for (ScoredPassage& passage : result.passages) {
    CHECK(reader.read_tokens(passage, result.articles));
  }
  std::sort(result.passages.begin(), result.passages.end(), ranks_before);
  return result;
}

double weight_of(const std::map<DocumentNumber, double>& weights, DocumentNumber number) {
  const auto found = weights.find(number);
  return found == weights.end() ? 0 : found->second;
}

}  // namespace

TEST_CASE("the passage and the article part of every candidate equal Xapian's weights") {
  for (const std::uint32_t seed : {1U, 2U, 3U, 4U}) {
    const IndexFixture fixture(test::synthetic_news(seed, 60));
    const CombinedIndex index({fixture.index()});
    Analyzer analyzer(*find_language("english"));
    std::size_t compared = 0;
    for (const std::string& text : test::synthetic_queries(seed + 100, 40)) {
      INFO(seed << ": " << text);
      const Rescored found = rescored(index, text, analyzer, *find_recipe("levels"));
      if (found.plan.empty()) continue;
      const auto passages =
          xapian_weights(index.passages(), found.plan, index.settings().passage_weight);
      const auto articles =
          xapian_weights(index.articles(), found.plan, index.settings().article_weight);
      for (const ScoredPassage& passage : found.passages) {
        if (passage.words.place > 0) {
          CHECK(passage.passage_part == Approx(weight_of(passages, passage.number)).epsilon(1e-9));
        } else {  // a title counts as if it were as long as others
          CHECK(passage.passage_part <= weight_of(passages, passage.number) * (1 + 1e-9));
        }
        CHECK(passage.article_part == Approx(weight_of(articles, passage.article)).epsilon(1e-9));
        CHECK(passage.score ==
              Approx(passage.passage_part + 1.5 * passage.article_part + passage.title_part)
                  .epsilon(1e-12));
        ++compared;
      }
      CHECK(std::is_sorted(found.passages.begin(), found.passages.end(), ranks_before));
    }
    CHECK(compared > 1000);
  }
}

// k1 and b by the average length, and lengths without stop words: both computed anew.
TEST_CASE("where articles are single passages, the passage part goes by their content words") {
  std::string records;
  std::mt19937 random(17);
  const std::array<std::string, 8> words{"harbour", "the", "lantern", "of",
                                         "strike",  "it",  "crew",    "keel"};
  for (std::size_t i = 0; i < 60; ++i) {
    std::string text;
    for (std::size_t count = 3 + random() % 200; count-- > 0;) text += words[random() % 8] + ' ';
    records += R"({"title": "A quiet town by the sea", "text": ")" + text + ".\"}\n";
  }
  Settings settings;
  settings.passages = PassageMode::records;
  const IndexFixture fixture({{"a.jsonl", records}}, settings);
  const CombinedIndex index({fixture.index()});
  REQUIRE(index.is_flat());
  Analyzer analyzer(*find_language("english"));
  const Rescored found = rescored(index, "lantern strike", analyzer, *find_recipe("default"));
  REQUIRE(found.passages.size() > 50);

  const double average = index.passages().get_avlength();
  const double k1 = std::clamp(0.4 * std::log(average) - 0.45, 0.8, 1.25);
  const double b = 0.6 * std::clamp(0.25 * std::log(average), 2.0 / 3, 1.25);
  const auto content = [](const std::vector<Token>& tokens) {
    return static_cast<double>(std::count_if(tokens.begin(), tokens.end(),
                                             [](const Token& token) { return !token.stop_word; }));
  };
  double sum = 0;
  for (Xapian::docid number = 1; number <= index.passages().get_doccount(); ++number) {
    std::vector<Token> tokens;
    analyzer.analyze(index.passage(number).passage.text, tokens);
    sum += content(tokens) + 3 * 3;  // quiet, town, sea
  }
  const double average_content = sum / index.passages().get_doccount();
  for (const ScoredPassage& passage : found.passages) {
    double expected = 0;
    for (const std::string term : {"lantern", "strike"}) {
      const auto count = static_cast<double>(
          std::count_if(passage.tokens.begin(), passage.tokens.end(),
                        [&](const Token& token) { return analyzer.stem(token.stem) == term; }));
      const double holders = index.passages().get_termfreq(term);
      const double idf = bm25_term_weight(index.passage_level(), holders, 1);
      const double length = (content(passage.tokens) + 9) / average_content;
      expected += idf * count * (k1 + 1) / (count + k1 * (1 - b + b * length));
    }
    CHECK(passage.passage_part == Approx(expected).epsilon(1e-9));
  }
}

TEST_CASE("where P is all of the score, lengths are as the index has them") {
  const IndexFixture fixture(
      test::Files{{"a.txt", "Pier\n\nThe lantern of the pier and of the quay."},
                  {"b.txt", "Pier\n\nThe lantern."},
                  {"c.txt", "Quay\n\nNothing of note."},
                  {"d.txt", "Crane\n\nIt fell."}});
  const CombinedIndex index({fixture.index()});
  REQUIRE(index.is_flat());
  Analyzer analyzer(*find_language("english"));
  const Rescored found = rescored(index, "lantern", analyzer, *find_recipe("bm25"));
  REQUIRE(found.passages.size() == 2);
  const auto weights = xapian_weights(index.passages(), found.plan, index.passage_bm25());
  for (const ScoredPassage& passage : found.passages) {
    CHECK(passage.score == Approx(weight_of(weights, passage.number)).epsilon(1e-9));
  }
}

TEST_CASE("scores are Xapian's over several indexes together too") {
  const test::Files files = test::synthetic_news(9, 60);
  std::array<test::Files, 3> parts;
  std::size_t next = 0;
  for (const auto& [name, bytes] : files) parts[next++ % parts.size()][name] = bytes;
  const IndexFixture first(parts[0]);
  const IndexFixture second(parts[1]);
  const IndexFixture third(parts[2]);
  const CombinedIndex index({first.index(), second.index(), third.index()});
  Analyzer analyzer(*find_language("english"));
  for (const std::string& text : test::synthetic_queries(10, 20)) {
    INFO(text);
    const Rescored found = rescored(index, text, analyzer, *find_recipe("levels"));
    if (found.plan.empty()) continue;
    const auto passages =
        xapian_weights(index.passages(), found.plan, index.settings().passage_weight);
    const auto articles =
        xapian_weights(index.articles(), found.plan, index.settings().article_weight);
    for (const ScoredPassage& passage : found.passages) {
      if (passage.words.place == 0) continue;
      CHECK(passage.passage_part == Approx(weight_of(passages, passage.number)).epsilon(1e-9));
      CHECK(passage.article_part == Approx(weight_of(articles, passage.article)).epsilon(1e-9));
    }
  }
}

TEST_CASE("a passage scores what the first stage gave it") {
  const IndexFixture fixture(test::synthetic_news(11, 40));
  const CombinedIndex index({fixture.index()});
  Analyzer analyzer(*find_language("english"));
  for (const std::string& text : test::synthetic_queries(12, 20)) {
    INFO(text);
    Query query = parse_query(text, {}, analyzer);
    const auto occurs = [&](const std::string& stem) { return index.passages().term_exists(stem); };
    const QueryPlan plan = plan_of(query, occurs);
    if (plan.empty()) continue;
    const Recipe& recipe = *find_recipe("bm25");
    const Candidates candidates = find_candidates(index, plan, recipe, 10);
    std::map<DocumentNumber, double> first_stage;
    for (const Candidate& candidate : candidates.scored) {
      first_stage[candidate.number] = candidate.passage_score;
    }
    const Rescored found = rescored(index, text, analyzer, recipe);
    for (const ScoredPassage& passage : found.passages) {
      CHECK(passage.score == Approx(first_stage.at(passage.number)).epsilon(1e-9));
      CHECK(passage.article_part == 0);
    }
  }
}

TEST_CASE("hits with equal scores come in the order of their passage ids") {
  test::Files files;
  for (int i = 0; i < 30; ++i) {
    // Same words and lengths, so same scores; other texts, so other ids.
    files["f" + std::to_string(100 + i) + ".txt"] =
        "About the quiet harbour town\n\nThe lantern x" + std::to_string(100 + i) + " burns.";
  }
  const IndexFixture index(files);
  const SearchAnswer answer = test::ask(index, "lantern");
  REQUIRE(answer.hits.size() == 30);
  CHECK(answer.hits.front().score == answer.hits.back().score);
  const std::vector<std::string> found = test::ids(answer);
  CHECK(std::is_sorted(found.begin(), found.end()));
}

TEST_CASE("the order does not depend on the order in which files were indexed") {
  const test::Files files = test::synthetic_news(21, 40);
  std::vector<std::string> names;
  for (const auto& [name, bytes] : files) names.push_back(name);
  const IndexFixture forward(files);
  std::mt19937 random(3);
  std::shuffle(names.begin(), names.end(), random);
  IndexFixture shuffled({});
  for (const std::string& name : names) shuffled.add({{name, files.at(name)}});
  for (const std::string& query : test::synthetic_queries(22, 40)) {
    INFO(query);
    CHECK(test::same_hits(test::ask(forward, query), test::ask(shuffled, query)));
  }
}

TEST_CASE("ties rank by passage id at the cuts of both stages too") {
  // 140 passages of one score: more than are scored exactly, more than are wanted.
  test::Files files;
  for (int i = 0; i < 140; ++i) {
    files["f" + std::to_string(100 + i) + ".txt"] =
        "About the quiet harbour town\n\nThe lantern x" + std::to_string(100 + i) + " burns.";
  }
  const IndexFixture forward(files);
  IndexFixture backward({});
  test::Files second_half;
  for (const auto& [name, bytes] : files) {
    if (name > "f170") second_half[name] = bytes;
  }
  backward.add(second_half);
  backward.add(files);
  for (const std::size_t top : {1U, 5U, 20U, 60U, 140U}) {
    const SearchAnswer one = test::ask(forward, test::request("lantern", top));
    const SearchAnswer other = test::ask(backward, test::request("lantern", top));
    CHECK(one.hits.size() == top);
    CHECK((test::ids(one) == test::ids(other)));
    const std::vector<std::string> found = test::ids(one);
    CHECK(std::is_sorted(found.begin(), found.end()));
  }
}

TEST_CASE("a passage whose article is gone has no text to show") {
  const IndexFixture fixture(
      test::Files{{"a.txt", "About the harbour of today\n\nThe lantern burns."}});
  const CombinedIndex index({fixture.index()});
  Analyzer analyzer(*find_language("english"));
  CandidateReader reader(index, analyzer);
  Query query = parse_query("lantern", {}, analyzer);
  const QueryPlan plan = plan_of(query, [](const std::string&) { return true; });
  const Candidates found = find_candidates(index, plan, *find_recipe("default"), 10);
  std::vector<ScoredPassage> passages = reader.unread(found.scored);
  REQUIRE(passages.size() == 1);
  ScoredArticles articles;
  ScoredPassage orphan = passages[0];
  orphan.article = 99;  // as if the articles had moved on
  CHECK_FALSE(reader.read_text(orphan, articles));
  CHECK(reader.read_text(passages[0], articles));
}

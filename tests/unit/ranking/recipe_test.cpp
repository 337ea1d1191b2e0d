// SPDX-License-Identifier: GPL-2.0-or-later
// The parts of the score beside BM25, by the formulas of docs/ranking.md computed anew: feedback,
// expected answers, the lead; and the sum of all.
#include "searcher/ranking/recipe.h"

#include <xapian.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <random>

#include "searcher/ranking/candidate_reader.h"
#include "searcher/ranking/candidates.h"
#include "searcher/ranking/order.h"
#include "searcher/ranking/rescore.h"
#include "tests/support/search.h"
#include "tests/support/synthetic_news.h"

namespace {

using namespace dateline;
using test::IndexFixture;

struct Ranked {
  QueryTerms terms;
  ScoredArticles articles;
  std::vector<ScoredPassage> passages;
};

Ranked ranked(const CombinedIndex& index, std::string_view text, Analyzer& analyzer,
              const Recipe& recipe = *find_recipe("default")) {
  Ranked result;
  Query query = parse_query(text, {}, analyzer);
  const auto occurs = [&](const std::string& stem) { return index.passages().term_exists(stem); };
  const QueryPlan plan = plan_query(query, {}, occurs, query.notes);
  const Candidates candidates = find_candidates(index, plan, recipe, 50);
  result.terms = QueryTerms(weigh_terms(index, plan, recipe, analyzer), analyzer);
  CandidateReader reader(index, analyzer);
  result.passages = reader.read_words(candidates.scored);
  Rescorer(index, analyzer, reader)
      .rescore(recipe, text, result.terms, result.articles, result.passages);
  for (ScoredPassage& passage : result.passages) {
    CHECK(reader.read_tokens(passage, result.articles));
  }
  std::sort(result.passages.begin(), result.passages.end(), ranks_before);
  return result;
}

double idf(const CombinedIndex& index, const std::string& term) {
  const double holders = index.passages().get_termfreq(term);
  const double documents = index.passages().get_doccount();
  const bool fit = term.size() >= 2 && holders >= 2 && holders <= 0.1 * documents;
  return fit ? std::log(documents / holders) : 0;
}

using TermWeights = std::map<std::string, double>;

// u of docs/ranking.md: what the best five passages say beside the query, the 80 largest of it.
TermWeights expansion_terms(const CombinedIndex& index, const Ranked& found,
                            const Analyzer& analyzer) {
  std::vector<const ScoredPassage*> best;
  for (const ScoredPassage& passage : found.passages) best.push_back(&passage);
  const auto strength = [](const ScoredPassage* passage) {
    return passage->passage_part + passage->article_part;
  };
  std::sort(best.begin(), best.end(), [&](const auto* a, const auto* b) {
    return strength(a) != strength(b) ? strength(a) > strength(b)
                                      : passage_id(a->stored.article, a->stored.passage) <
                                            passage_id(b->stored.article, b->stored.passage);
  });
  best.resize(std::min<std::size_t>(5, best.size()));
  double sum = 0;
  for (const auto* passage : best)
    sum += std::exp(24 * (strength(passage) / strength(best[0]) - 1));
  TermWeights weights;
  for (const auto* passage : best) {
    const double share = std::exp(24 * (strength(passage) / strength(best[0]) - 1)) / sum;
    std::vector<Token> tokens = found.articles.at(passage->article).title;
    tokens.insert(tokens.end(), passage->tokens.begin(), passage->tokens.end());
    for (const Token& token : tokens) {
      const std::string term(analyzer.stem(token.stem));
      const double known = idf(index, term);
      if (known == 0 || found.terms.contains(token.stem)) continue;
      weights[term] += share * known / static_cast<double>(tokens.size());
    }
  }
  std::vector<std::pair<double, std::string>> sorted;
  for (const auto& [term, weight] : weights) sorted.emplace_back(-weight, term);
  std::sort(sorted.begin(), sorted.end());
  sorted.resize(std::min<std::size_t>(80, sorted.size()));
  double total = 0;
  for (const auto& [negative, term] : sorted) total -= negative;
  TermWeights kept;
  for (const auto& [negative, term] : sorted) kept[term] = -negative / total;
  return kept;
}

double feedback(const CombinedIndex& index, const Ranked& found, const TermWeights& weights,
                const ScoredPassage& passage, const Analyzer& analyzer) {
  std::map<std::string, double> counts;
  for (const Token& token : passage.tokens) ++counts[std::string(analyzer.stem(token.stem))];
  const auto length = static_cast<double>(passage.tokens.size());
  const double saturation = 0.4 + 0.6 * length / index.passages().get_avlength();
  double sum = 0;
  for (const auto& [term, weight] : weights) {
    const auto count = counts.find(term);
    if (count == counts.end()) continue;
    sum += weight * idf(index, term) * 2 * count->second / (count->second + saturation);
  }
  return static_cast<double>(found.terms.size()) * sum;
}

// A collection in which each sentence also names some of many people.
test::Files with_names(std::uint32_t seed, std::size_t articles, int each = 1) {
  test::Files files = test::synthetic_news(seed, articles);
  std::mt19937 random(seed);
  for (auto& [name, bytes] : files) {
    for (std::size_t at = bytes.find("It "); at != std::string::npos; at = bytes.find("It ", at)) {
      at += 3;
      for (int i = 0; i < each; ++i) {
        std::string person = "name";
        person += static_cast<char>('a' + random() % 26);
        person += static_cast<char>('a' + random() % 6);
        if (each > 1) person += static_cast<char>('a' + random() % 10);
        bytes.insert(at, person + ' ');
      }
    }
  }
  return files;
}

std::string article(const std::vector<std::string>& paragraphs) {
  std::string text = "About this and that today\n\n";
  for (const std::string& paragraph : paragraphs) {
    text += paragraph + ' ' + test::repeated("filler", 60) + ".\n\n";
  }
  return text;
}

}  // namespace

// Of one name a sentence all words teach, of twenty there are more than count.
TEST_CASE("feedback is the formula of the study for every candidate") {
  const int each = GENERATE(1, 20);
  const IndexFixture fixture(with_names(71, 70, each));
  const CombinedIndex index({fixture.index()});
  Analyzer analyzer(*find_language("english"));
  std::size_t compared = 0;
  for (const std::string& query : test::synthetic_queries(72, 25)) {
    INFO(query);
    const Ranked found = ranked(index, query, analyzer);
    if (found.passages.empty()) continue;
    const TermWeights weights = expansion_terms(index, found, analyzer);
    for (const ScoredPassage& passage : found.passages) {
      const double expected = feedback(index, found, weights, passage, analyzer);
      CHECK(passage.feedback_part == Approx(expected).epsilon(1e-5));
      if (expected > 0) ++compared;
    }
  }
  CHECK(compared > 300);
}

TEST_CASE("the score is the weighted sum of its parts, and the lead of its place") {
  const IndexFixture fixture(with_names(73, 50));
  const CombinedIndex index({fixture.index()});
  REQUIRE_FALSE(index.is_flat());
  Analyzer analyzer(*find_language("english"));
  for (const Recipe& recipe : recipes()) {
    for (const std::string query : {"who reported the floods", "how many gates", "dam inquiry"}) {
      INFO(recipe.name << ": " << query);
      for (const ScoredPassage& passage : ranked(index, query, analyzer, recipe).passages) {
        const std::uint32_t place = passage.stored.passage.sequence;  // its title is 0
        CHECK(passage.score ==
              Approx(passage.passage_part + recipe.article_weight * passage.article_part +
                     recipe.title_weight * passage.title_part +
                     recipe.feedback_weight * passage.feedback_part +
                     recipe.answer_weight * passage.answer_part +
                     recipe.proximity_weight * passage.proximity_part +
                     (place == 0 ? 0 : recipe.lead_weight / std::sqrt(place)))
                  .epsilon(1e-12));
      }
    }
  }
}

TEST_CASE("proximity is that of the places in a passage's text, a joined form being both words") {
  const IndexFixture fixture({
      {"near.txt", article({"Old flood gates stood there.", "They were red."})},
      {"far.txt", article({"The gates, said the keeper, kept out no flood.", "It rose."})},
      {"joined.txt", article({"A floodgate stood there.", "It was red."})},
      {"one.txt", article({"A gate stood there.", "It was a gate."})},
  });
  const CombinedIndex index({fixture.index()});
  Analyzer analyzer(*find_language("english"));
  const Ranked found = ranked(index, "flood gate", analyzer);
  REQUIRE(found.terms.size() == 2);
  const double both =
      std::min(found.terms.list()[0].passage_weight, found.terms.list()[1].passage_weight);
  std::map<std::string, double> parts;
  for (const ScoredPassage& passage : found.passages) {
    const std::string text = passage.stored.passage.text;
    parts[text.substr(0, text.find(' ', 4))] = passage.proximity_part;
  }
  CHECK(parts.at("Old flood") == Approx(both / 2));
  CHECK(parts.at("The gates,") == Approx(both / 2 / (1 + 6 / 5.0)));
  CHECK(parts.at("A floodgate") == Approx(both / 2));
  CHECK(parts.at("A gate") == 0);
}

TEST_CASE("a sentence with the kind of answer asked for is worth its query terms") {
  const IndexFixture fixture({
      {"date.txt", article({"The dam was built in May 1931.", "It stands."})},
      {"none.txt", article({"The dam was built. May it last, says Rosen.", "It stands."})},
      {"other.txt", article({"The dam was built. In 1931 it rained.", "It stands."})},
      {"close.txt", article({"The dam was built。1931 it rained.", "It stands."})},
      {"name.txt", article({"The dam was built by Rosen.", "It stands."})},
  });
  const CombinedIndex index({fixture.index()});
  Analyzer analyzer(*find_language("english"));
  const auto parts = [&](std::string_view query) {
    const Ranked found = ranked(index, query, analyzer);
    std::map<std::string, double> answers;
    double all = 0;
    for (const WeightedTerm& term : found.terms.list()) all += term.passage_weight;
    for (const ScoredPassage& passage : found.passages) {
      if (passage.words.place != 1) continue;
      const std::string path = found.articles.at(passage.article).stored.sources.front().path;
      answers[path.substr(path.rfind('/') + 1)] = passage.answer_part / (all + 3);
    }
    return answers;
  };
  const auto when = parts("When was the dam built?");
  const double two_words_off = 0.5 + 0.5 / (1 + 1 / 5.0);
  CHECK(when.at("date.txt") == Approx(two_words_off));
  CHECK(when.at("none.txt") == 0);   // its sentence with "May" has no query term
  CHECK(when.at("other.txt") == 0);  // nor has that with the year
  CHECK(when.at("close.txt") == 0);  // which begins where the other ends
  const auto who = parts("Who built the dam?");
  CHECK(who.at("name.txt") == Approx(two_words_off / 2));
  CHECK(who.at("date.txt") == 0);  // a month is no name
  CHECK(who.at("other.txt") == 0);
  const auto asked = parts("When was the dam of 1931 built in May?");
  CHECK(asked.at("date.txt") == 0);  // what was asked is no answer
  CHECK(parts("dam built").at("date.txt") == 0);
}

TEST_CASE("where articles are single passages, neither articles nor places count") {
  std::string records;
  for (std::size_t i = 0; i < 20; ++i) {
    records += R"({"title": "About the quiet harbour town", "text": "A lantern )" +
               test::repeated("x", 1 + i) + ".\"}\n";
  }
  Settings settings;
  settings.passages = PassageMode::records;
  const IndexFixture fixture({{"a.jsonl", records}}, settings);
  const CombinedIndex index({fixture.index()});
  Analyzer analyzer(*find_language("english"));
  for (const ScoredPassage& passage : ranked(index, "lantern", analyzer).passages) {
    CHECK(passage.article_part == 0);
    CHECK(passage.score == Approx(passage.passage_part + 0.4 * passage.feedback_part));
  }
}

TEST_CASE("a word written as one counts for both of its parts") {
  const IndexFixture fixture({{"joined.txt", article({"A counterterrorism unit."})},
                              {"parted.txt", article({"A counter terrorism unit."})},
                              {"hyphen.txt", article({"A counter-terrorism unit."})}});
  const CombinedIndex index({fixture.index()});
  Analyzer analyzer(*find_language("english"));
  const Ranked found = ranked(index, "counter terrorism", analyzer, *find_recipe("bm25"));
  REQUIRE(found.passages.size() == 3);
  const double least = found.passages.back().passage_part;
  CHECK(found.passages.front().passage_part < 1.1 * least);  // but for their lengths
}

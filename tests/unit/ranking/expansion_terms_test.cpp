// SPDX-License-Identifier: GPL-2.0-or-later
// The idf and the choice of expansion terms, without an index.
#include "searcher/ranking/expansion_terms.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <string>

#include "searcher/ranking/expansion_idf.h"
#include "tests/support/made_passages.h"

namespace {

using namespace dateline;

/// Feedback documents and what is picked from them.
class Picking {
 public:
  void add(double strength, std::string_view title, std::string_view text) {
    titles_.push_back(made.tokens(title));
    texts_.push_back(made.tokens(text));
    strengths_.push_back(strength);
  }
  std::vector<ExpansionTerm> pick(const std::vector<WeightedTerm>& query,
                                  const std::function<double(StemId)>& idf, double max) {
    std::vector<FeedbackDocument> documents;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      documents.push_back({strengths_[i], titles_[i], texts_[i]});
    }
    ExpansionTermPicker picker(made.analyzer());
    const QueryTerms terms(query, made.analyzer());
    return picker.pick(documents, terms, {idf, max});
  }
  std::map<std::string, double> by_stem(const std::vector<ExpansionTerm>& terms) {
    std::map<std::string, double> found;
    for (const ExpansionTerm& term : terms) {
      found[std::string(made.analyzer().stem(term.stem))] = term.weight;
    }
    return found;
  }

  test::MadePassages made;

 private:
  std::vector<std::vector<Token>> titles_;
  std::vector<std::vector<Token>> texts_;
  std::vector<double> strengths_;
};

}  // namespace

TEST_CASE("a term is worth its shares of the documents, weighed by strength, times its idf") {
  Picking picking;
  picking.add(10, "Dam", "flood flood rain");
  picking.add(9, "", "rain wind");
  const double second = std::exp(24 * (9.0 / 10 - 1));
  const double all = 1 + second;
  const auto found = picking.by_stem(picking.pick(
      {picking.made.term("dam", 1)}, [](StemId) { return 2.0; }, 2));
  CHECK(found.size() == 3);
  CHECK(found.at("flood") == Approx(2 * (1 / all) * 2 / 4));
  CHECK(found.at("rain") == Approx(2 * (1 / all / 4 + second / all / 2)));
  CHECK(found.at("wind") == Approx(2 * second / all / 2));
}

TEST_CASE("terms of the query, what counts as one, and unfit terms are not picked") {
  Picking picking;
  picking.add(1, "", "dam seawall flood the");
  std::vector<WeightedTerm> query{picking.made.term("dam", 1)};
  query[0].equivalents = {picking.made.id("seawall")};
  const StemId unfit = picking.made.id("the");
  const auto idf = [&](StemId stem) { return stem == unfit ? 0.0 : 1.0; };
  CHECK(picking.by_stem(picking.pick(query, idf, 1)).size() == 1);
}

TEST_CASE("the 80 heaviest are picked, ties by stem, and few others are looked up") {
  Picking picking;
  std::string text;
  for (int i = 0; i < 300; ++i) {
    const std::string word = "name" + std::to_string(1000 + i) + ' ';
    text += i % 3 == 0 ? word + word : word;  // 100 words twice
  }
  picking.add(1, "", text);
  std::size_t lookups = 0;
  const auto idf = [&](StemId) {
    ++lookups;
    return 2.0;
  };
  const std::vector<ExpansionTerm> found = picking.pick({}, idf, 2.5);
  REQUIRE(found.size() == 80);
  CHECK(picking.made.analyzer().stem(found[0].stem) == "name1000");
  CHECK(picking.made.analyzer().stem(found[79].stem) == "name1237");
  CHECK(lookups <= 3 * 100);
}

TEST_CASE("a term fit for feedback is neither unique nor common, and longer than a byte") {
  CHECK(expansion_idf("dam", 2, 100) == static_cast<float>(std::log(50.0)));
  CHECK(expansion_idf("dam", 10, 100) == static_cast<float>(std::log(10.0)));
  CHECK(expansion_idf("dam", 11, 100) == 0);
  CHECK(expansion_idf("dam", 1, 100) == 0);
  CHECK(expansion_idf("d", 2, 100) == 0);
  CHECK(max_expansion_idf(100) == Approx(std::log(50.0)));
}

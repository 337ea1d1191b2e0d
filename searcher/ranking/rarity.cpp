// SPDX-License-Identifier: GPL-2.0-or-later
// The idf of expansion terms.
#include <algorithm>
#include <cmath>
#include <string>

#include "searcher/index/backend.h"
#include "searcher/ranking/rescore.h"

namespace dateline {
namespace {

// Terms that are too rare or too common are unfit for feedback (docs/ranking.md).
constexpr double kMostCommon = 0.1;
constexpr double kLeastHolders = 2;
constexpr std::size_t kFewestBytes = 2;

constexpr float kUnknown = -1;

}  // namespace

// ln(N/df) of a term fit for feedback: a word of at least two letters, neither unique nor common.
float Rescorer::rarity_of(std::string_view term, double holders) const {
  const double documents = index_.passage_level().documents;
  const bool fit =
      term.size() >= kFewestBytes && holders >= kLeastHolders && holders <= kMostCommon * documents;
  return fit ? static_cast<float>(std::log(documents / holders)) : 0.0F;
}

double Rescorer::greatest_rarity() const {
  return std::log(index_.passage_level().documents / kLeastHolders);
}

double Rescorer::rarity(StemId stem) {
  if (stem >= rarity_.size()) rarity_.resize(analyzer_.stems(), kUnknown);
  float& known = rarity_[stem];
  if (known < 0) {
    const std::string term(analyzer_.stem(stem));
    known = rarity_of(term, index_.holders_in_passages(term));
  }
  return static_cast<double>(known);
}

// Asks for hundreds of terms at once.
void Rescorer::learn_rarities(const std::vector<ScoredPassage*>& teachers,
                              const ScoredArticles& articles) {
  rarity_.resize(std::max(rarity_.size(), analyzer_.stems()), kUnknown);
  std::vector<StemId> asked;
  std::vector<std::string> terms;
  for (const ScoredPassage* teacher : teachers) {
    for (const auto* tokens : {&articles.at(teacher->article).title, &teacher->tokens}) {
      for (const Token& token : *tokens) {
        if (rarity_[token.stem] >= 0) continue;
        rarity_[token.stem] = 0;
        asked.push_back(token.stem);
        terms.emplace_back(analyzer_.stem(token.stem));
      }
    }
  }
  if (asked.empty()) return;
  const std::vector<double> holders = index_.backend().doc_freqs(terms);
  for (std::size_t i = 0; i < asked.size(); ++i) {
    rarity_[asked[i]] = rarity_of(terms[i], holders[i]);
  }
}

}  // namespace dateline

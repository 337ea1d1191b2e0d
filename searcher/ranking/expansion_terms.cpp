// SPDX-License-Identifier: GPL-2.0-or-later
// Sums the shares of stems twice: to find out which may be among the heaviest, then exactly.
#include "searcher/ranking/expansion_terms.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dateline {
namespace {

// The steepness of the documents' weights, and the number of terms (docs/ranking.md).
constexpr double kSharpness = 24;
constexpr std::size_t kMostPicked = 80;

constexpr std::int32_t kNoSlot = -1;

// Calls `use(stem, share)` for each token, with the document's share of all weights divided by its
// length. The best document dominates: weights are e^(24 (s/s₁ - 1)).
template <typename Use>
void for_each_share(std::span<const FeedbackDocument> documents, const Use& use) {
  std::vector<double> weights;
  for (const FeedbackDocument& document : documents) {
    weights.push_back(std::exp(kSharpness * (document.strength / documents[0].strength - 1)));
  }
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const std::span<const Token> title = documents[i].title;
    const std::span<const Token> text = documents[i].tokens;
    const double share = weights[i] / sum / static_cast<double>(title.size() + text.size());
    for (const std::span<const Token> tokens : {title, text}) {
      for (const Token& token : tokens) use(token.stem, share);
    }
  }
}

// From stems with their shares of the feedback, those that may be among the heaviest: idf needs a
// lookup, and the largest idf is that of a stem in two passages.
std::vector<ExpansionTerm> worth_looking_up(std::vector<ExpansionTerm> shares,
                                            const IdfLookup& idf) {
  constexpr double kRounding = 1 + 1e-6;
  std::sort(shares.begin(), shares.end(),
            [](const ExpansionTerm& a, const ExpansionTerm& b) { return a.weight > b.weight; });
  std::vector<ExpansionTerm> terms;
  std::vector<double> weightiest;  // a min-heap
  const double max_idf = idf.max * kRounding;
  for (const ExpansionTerm& share : shares) {
    const bool full = weightiest.size() == kMostPicked;
    if (full && share.weight * max_idf < weightiest.front()) break;
    const double weight = share.weight * idf.of(share.stem);
    if (weight == 0) continue;
    terms.push_back({share.stem, 0});
    weightiest.push_back(weight);
    std::push_heap(weightiest.begin(), weightiest.end(), std::greater<>());
    if (!full) continue;
    std::pop_heap(weightiest.begin(), weightiest.end(), std::greater<>());
    weightiest.pop_back();
  }
  return terms;
}

}  // namespace

// The stems beside the query's, in order of their first occurrence, each with its sum of shares.
std::vector<ExpansionTerm> ExpansionTermPicker::shares(std::span<const FeedbackDocument> documents,
                                                       const QueryTerms& query) {
  std::vector<ExpansionTerm> found;
  for_each_share(documents, [&](StemId stem, double share) {
    std::int32_t& slot = slots_[stem];
    if (slot == kNoSlot) {
      if (query.contains(stem)) return;
      slot = static_cast<std::int32_t>(found.size());
      found.push_back({stem, 0});
    }
    found[static_cast<std::size_t>(slot)].weight += share;
  });
  for (const ExpansionTerm& term : found) slots_[term.stem] = kNoSlot;
  return found;
}

// Adds u to the weights of `terms`.
void ExpansionTermPicker::weigh(std::span<const FeedbackDocument> documents, const IdfLookup& idf,
                                std::vector<ExpansionTerm>& terms) {
  for (std::size_t i = 0; i < terms.size(); ++i) {
    slots_[terms[i].stem] = static_cast<std::int32_t>(i);
  }
  for_each_share(documents, [&](StemId stem, double share) {
    const std::int32_t slot = slots_[stem];
    if (slot >= 0) terms[static_cast<std::size_t>(slot)].weight += share * idf.of(stem);
  });
  for (const ExpansionTerm& term : terms) slots_[term.stem] = kNoSlot;
}

std::vector<ExpansionTerm> ExpansionTermPicker::pick(std::span<const FeedbackDocument> documents,
                                                     const QueryTerms& query,
                                                     const IdfLookup& idf) {
  if (slots_.size() < analyzer_.stems()) slots_.resize(analyzer_.stems(), kNoSlot);
  std::vector<ExpansionTerm> terms = worth_looking_up(shares(documents, query), idf);
  weigh(documents, idf, terms);
  const std::size_t kept = std::min(kMostPicked, terms.size());
  std::partial_sort(terms.begin(), terms.begin() + static_cast<std::ptrdiff_t>(kept), terms.end(),
                    [this](const ExpansionTerm& a, const ExpansionTerm& b) {
                      if (a.weight != b.weight) return a.weight > b.weight;
                      return analyzer_.stem(a.stem) < analyzer_.stem(b.stem);
                    });
  terms.resize(kept);
  return terms;
}

}  // namespace dateline

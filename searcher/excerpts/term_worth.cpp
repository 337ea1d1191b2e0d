// SPDX-License-Identifier: GPL-2.0-or-later
// Weighs words and phrases as typed.
#include "searcher/excerpts/term_worth.h"

#include "searcher/query/tree.h"

namespace dateline {
namespace {

constexpr double kJoined = 5;       // a compound of two words of the query
constexpr double kUnweighed = 0.1;  // a word that is not in the score

}  // namespace

Worth::Worth(const QueryPlan& plan, const std::vector<WeightedTerm>& terms) {
  for (const WeightedTerm& term : terms) weights_.emplace(term.stem, term.passage_weight);
  collect(plan.root);
}

double Worth::operator()(const std::string& term) const {
  const auto found = worths_.find(term);
  return found == worths_.end() ? kJoined : found->second;
}

void Worth::collect(const QueryNode& node) {
  std::string phrase;
  double sum = 0;
  for (const QueryWord& word : node.words) {
    const auto weight = weights_.find(word.stem);
    const double worth = weight == weights_.end() ? kUnweighed : weight->second;
    worths_.emplace(word.folded, worth);
    append_folded(phrase, word);
    sum += worth;
  }
  if (node.kind == QueryNode::Kind::phrase) worths_[phrase] = 1.5 * sum;
  for (const QueryNode& child : node.children) collect(child);
}

}  // namespace dateline

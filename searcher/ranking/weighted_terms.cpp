// SPDX-License-Identifier: GPL-2.0-or-later
// Computes the weights of a query's terms on both levels.
#include "searcher/ranking/weighted_terms.h"

#include <algorithm>

namespace dateline {

std::vector<WeightedTerm> weigh_terms(const CombinedIndex& index, const QueryPlan& plan,
                                      const Recipe& recipe, Analyzer& analyzer) {
  const bool scores_articles = recipe.article_weight > 0 && !index.is_flat();
  std::vector<WeightedTerm> terms;
  for (const ScoredTerm& term : plan.terms) {
    // A word with synonyms has the document frequency of the whole group.
    const auto doc_freq = [&](auto freq_of, const LevelStatistics& level) {
      double count = (index.*freq_of)(term.stem);
      for (const std::string& stem : term.others) count += (index.*freq_of)(stem);
      return std::min(count, level.documents);
    };
    const double in_passages = doc_freq(&CombinedIndex::holders_in_passages, index.passage_level());
    if (in_passages == 0 && term.joined.empty()) continue;
    const double in_articles =
        scores_articles ? doc_freq(&CombinedIndex::holders_in_articles, index.article_level()) : 0;
    terms.push_back({term.stem,
                     analyzer.stem_id(term.stem),
                     term.boost * bm25_term_weight(index.passage_level(), in_passages, term.count),
                     term.boost * bm25_term_weight(index.article_level(), in_articles, term.count),
                     {},
                     term.others});
    for (const std::string& stem : term.joined) {
      terms.back().equivalents.push_back(analyzer.stem_id(stem));
    }
    for (const std::string& stem : term.others) {
      terms.back().equivalents.push_back(analyzer.stem_id(stem));
    }
  }
  return terms;
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// The terms of a query with their BM25 weights.
#pragma once

#include <string>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/index/combined_index.h"
#include "searcher/query/plan.h"
#include "searcher/ranking/recipe.h"

namespace dateline {

/// A query term with its weights on both levels.
struct WeightedTerm {
  std::string stem;
  StemId id = 0;
  double passage_weight = 0;
  double article_weight = 0;
  std::vector<StemId> equivalents;         ///< compounds, then synonyms, that count as it
  std::vector<std::string> synonyms = {};  ///< the stems of the last of these
};

/// The plan's terms that occur, weighted by the statistics of the index. Statistics of articles
/// are looked up only for a recipe that scores articles.
[[nodiscard]] std::vector<WeightedTerm> weigh_terms(const CombinedIndex& index,
                                                    const QueryPlan& plan, const Recipe& recipe,
                                                    Analyzer& analyzer);

}  // namespace dateline

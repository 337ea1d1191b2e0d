// SPDX-License-Identifier: GPL-2.0-or-later
// The worth of the marked terms of a query to an excerpt.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "searcher/query/plan.h"
#include "searcher/ranking/weighted_terms.h"

namespace dateline {

/// A word is worth its weight, a phrase 1.5 times the sum of its words.
class Worth {
 public:
  Worth(const QueryPlan& plan, const std::vector<WeightedTerm>& terms);

  /// The worth of a `Highlight::term`.
  [[nodiscard]] double operator()(const std::string& term) const;

 private:
  void collect(const QueryNode& node);

  std::map<std::string, double> weights_;  // by stem
  std::map<std::string, double> worths_;
};

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// What the marked terms of a query are worth to an excerpt.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "searcher/query/plan.h"
#include "searcher/ranking/rescore.h"

namespace dateline {

/// A word is worth its weight, a phrase half as much again as its words together.
class Worth {
 public:
  Worth(const QueryPlan& plan, const std::vector<WeightedTerm>& terms);

  /// Of a term as marks have it.
  [[nodiscard]] double operator()(const std::string& term) const;

 private:
  void collect(const QueryNode& node);

  std::map<std::string, double> weights_;  // by stem
  std::map<std::string, double> worths_;
};

}  // namespace dateline

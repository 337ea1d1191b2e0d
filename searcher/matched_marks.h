// SPDX-License-Identifier: GPL-2.0-or-later
// Of the words that NEAR, W/S, ATLEAST… ask for, only those places that make them true are marked.
#pragma once

#include <vector>

#include "searcher/hit.h"
#include "searcher/query/confirm.h"
#include "searcher/query/plan.h"

namespace dateline {

/// Made once a query; the plan must outlive it.
class MatchedMarks {
 public:
  MatchedMarks(const QueryPlan& plan, Analyzer& analyzer);

  /// Leaves those of the marks in `text` that answer something else than an operator of nearness or
  /// number, or take part in a match of one. Without such operators these are all.
  void keep(const TokenText& text, std::vector<Highlight>& marks) const;

 private:
  void collect(const QueryNode& node);

  const Analyzer& analyzer_;
  Confirmer confirmer_;
  bool asked_ = false;
  std::vector<const QueryNode*> nodes_;  // that have places, the outermost
  std::vector<NumberRange> numbers_;
};

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Restricts the marks of NEAR, W/S, ATLEAST… to the places that satisfy the operator.
#pragma once

#include <vector>

#include "searcher/answer/hit.h"
#include "searcher/query/confirm.h"
#include "searcher/query/plan.h"

namespace dateline {

/// Made once per query; the plan must outlive it.
class MatchedMarks {
 public:
  MatchedMarks(const QueryPlan& plan, Analyzer& analyzer);

  /// Removes the marks in `text` that belong only to an operator of nearness or number and take no
  /// part in a match of it. Without such operators all marks stay.
  void keep(const TokenText& text, std::vector<Highlight>& marks) const;

 private:
  void collect(const QueryNode& node);

  const Analyzer& analyzer_;
  Confirmer confirmer_;
  bool asked_ = false;
  std::vector<const QueryNode*> nodes_;  // the outermost nodes that have places
  std::vector<NumberRange> numbers_;
};

}  // namespace dateline

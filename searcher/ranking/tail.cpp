// SPDX-License-Identifier: GPL-2.0-or-later
// Scales first-stage scores.
#include "searcher/ranking/tail.h"

#include <algorithm>
#include <cmath>

#include "searcher/ranking/order.h"

namespace dateline {
namespace {

// The step between scores of the tail.
constexpr double kTailSteps = 1e8;

}  // namespace

void score_tail(double floor, std::vector<ScoredPassage>& passages) {
  double highest = 0;
  for (const ScoredPassage& passage : passages) highest = std::max(highest, passage.passage_part);
  for (ScoredPassage& passage : passages) {
    // Rounded, since the order in which Xapian adds a passage's weights differs between indexes.
    const double share = highest > 0 ? passage.passage_part / highest : 0;
    passage.is_tail = true;
    passage.score = floor * (std::round(share * kTailSteps) / kTailSteps);
  }
  std::sort(passages.begin(), passages.end(), ranks_before);
}

}  // namespace dateline

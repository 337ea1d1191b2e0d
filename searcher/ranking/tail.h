// SPDX-License-Identifier: GPL-2.0-or-later
// The scores of passages that only the first stage ranks.
#pragma once

#include <vector>

#include "searcher/ranking/scored_passage.h"

namespace dateline {

/// Gives the passages of the tail scores below `floor`, in the order of their first-stage scores,
/// and sorts them by that.
void score_tail(double floor, std::vector<ScoredPassage>& passages);

}  // namespace dateline

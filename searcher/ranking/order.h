// SPDX-License-Identifier: GPL-2.0-or-later
// The orders of passages: by score, and what decides between equal scores.
#pragma once

#include "searcher/ranking/candidate.h"
#include "searcher/ranking/scored_passage.h"

namespace dateline {

/// Breaks a tie: whether `a` comes before `b` by passage id. Both have their text.
[[nodiscard]] bool precedes(const ScoredPassage& a, const ScoredPassage& b);

/// Whether `a` ranks before `b`; passages of equal score must have their text.
[[nodiscard]] bool ranks_before(const ScoredPassage& a, const ScoredPassage& b);

/// The same for passages whose text is not read: equal scores by number, until ids are known.
[[nodiscard]] bool ranks_before_unread(const ScoredPassage& a, const ScoredPassage& b);

/// Whether `a` comes before `b` in the first stage: by its score there, then by number.
[[nodiscard]] bool found_before(const Candidate& a, const Candidate& b);

}  // namespace dateline

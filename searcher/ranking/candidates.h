// SPDX-License-Identifier: GPL-2.0-or-later
// The first stage of ranking: which passages are worth an exact score.
#pragma once

#include <optional>
#include <vector>

#include "searcher/database.h"
#include "searcher/index_memory.h"
#include "searcher/query/plan.h"
#include "searcher/ranking/candidate.h"
#include "searcher/ranking/confirmed.h"
#include "searcher/ranking/limits.h"
#include "searcher/ranking/recipe.h"

namespace dateline {

struct Candidates {
  std::vector<Candidate> scored;  ///< to be scored exactly, each once
  std::vector<Candidate> tail;    ///< the rest in first-stage order, ties by document number
  bool has_parts = false;         ///< whether P of `scored` is known
  bool complete = false;          ///< whether these are all that match
  /// How many passages match, in all, where that is known without counting.
  std::optional<std::size_t> passages;
};

/// The passages that match a plan which needs their text, within `limits`; in `order` where there
/// are too many to look at.
[[nodiscard]] Confirmed confirm_candidates(const CombinedIndex& index, const QueryPlan& plan,
                                           SortOrder order, const Limits& limits,
                                           Analyzer& analyzer);

/// Runs the first stage of `recipe` within `limits`; `depth` is how many passages, scored and tail
/// together, are wanted at least (where there are so many). No cut goes through passages of equal
/// scores, unless there are hundreds of them. With `confirmed` these are all that match. What has
/// terms and does not need the text is taken from `levels`, if there are any, the rest from Xapian:
/// candidates and scores are the same. Where `recipe` is P alone, P is then known, too.
[[nodiscard]] Candidates find_candidates(const CombinedIndex& index, const QueryPlan& plan,
                                         const Recipe& recipe, std::size_t depth,
                                         const Limits& limits = {},
                                         const Confirmed* confirmed = nullptr,
                                         const Levels* levels = nullptr);

/// The newest matching passages, or the oldest, at least `depth` of them (where there are so many);
/// those of unknown date come last. All are to be scored. With `confirmed`, made in this order,
/// these are all that match. No cut goes through passages of one date, unless there are hundreds of
/// them.
[[nodiscard]] Candidates find_candidates_by_date(const CombinedIndex& index, const QueryPlan& plan,
                                                 SortOrder order, std::size_t depth,
                                                 const Limits& limits,
                                                 const Confirmed* confirmed = nullptr,
                                                 const Levels* levels = nullptr);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// The first stage of ranking: selects the passages that get an exact score.
#pragma once

#include <optional>
#include <vector>

#include "searcher/index/combined_index.h"
#include "searcher/index/index_memory.h"
#include "searcher/query/plan.h"
#include "searcher/ranking/candidate.h"
#include "searcher/ranking/confirmed.h"
#include "searcher/ranking/limits.h"
#include "searcher/ranking/recipe.h"

namespace dateline {

struct Candidates {
  std::vector<Candidate> scored;  ///< to be scored exactly, distinct
  std::vector<Candidate> tail;    ///< the rest in first-stage order, ties by document number
  bool has_parts = false;         ///< whether P of `scored` is known
  bool complete = false;          ///< whether these are all matches
  /// The number of matching passages, if known without counting.
  std::optional<std::size_t> passages;
};

/// The passages that match a plan that needs their text, within `limits`; in `order` if there are
/// too many to check.
[[nodiscard]] Confirmed confirm_candidates(const CombinedIndex& index, const QueryPlan& plan,
                                           SortOrder order, const Limits& limits,
                                           Analyzer& analyzer);

/// Runs the first stage of `recipe` within `limits` and returns at least `depth` passages, scored
/// and tail together, if that many match. Does not cut between passages of equal score, unless
/// there are hundreds. `confirmed`, if given, has all matches. A plan that has terms and does not
/// need the text is evaluated on `levels`, if given, else by Xapian, with the same candidates and
/// scores. If `recipe` is P alone, P is then known too.
[[nodiscard]] Candidates find_candidates(const CombinedIndex& index, const QueryPlan& plan,
                                         const Recipe& recipe, std::size_t depth,
                                         const Limits& limits = {},
                                         const Confirmed* confirmed = nullptr,
                                         const Levels* levels = nullptr);

/// The newest matching passages, or the oldest, at least `depth` if that many match; those of
/// unknown date come last. All are to be scored. `confirmed`, if given, has all matches in this
/// order. Does not cut between passages of one date, unless there are hundreds.
[[nodiscard]] Candidates find_candidates_by_date(const CombinedIndex& index, const QueryPlan& plan,
                                                 SortOrder order, std::size_t depth,
                                                 const Limits& limits,
                                                 const Confirmed* confirmed = nullptr,
                                                 const Levels* levels = nullptr);

}  // namespace dateline

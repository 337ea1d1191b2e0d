// SPDX-License-Identifier: GPL-2.0-or-later
// How much there is: the passages that match a query, all of them, and their articles.
#pragma once

#include <cstddef>
#include <optional>

#include "searcher/index_memory.h"
#include "searcher/query/plan.h"
#include "searcher/ranking/confirmed.h"
#include "searcher/ranking/limits.h"

namespace dateline {

struct MatchCounts {
  std::size_t passages = 0;
  std::size_t articles = 0;
  bool exact = true;  ///< if false, both are lower bounds
};

/// Which of the zones a count is of: those that are looked in, or those that `limits` hides.
enum class CountedZones : std::uint8_t { searched, hidden };

/// What postings tell: the passages within `limits` that match a plan which does not need their
/// text.
[[nodiscard]] DocumentSet matching_passages(const Levels& levels, const QueryPlan& plan,
                                            const Limits& limits,
                                            CountedZones zones = CountedZones::searched);

/// The counts of a query. Exact but where the text decides and not all could be looked at
/// (`confirmed`), and above a thousand where there are no `levels`. `known`: the number of
/// passages, where that was counted before.
[[nodiscard]] MatchCounts count_matches(const CombinedIndex& index, const Levels* levels,
                                        const QueryPlan& plan, const Limits& limits,
                                        const Confirmed* confirmed,
                                        std::optional<std::size_t> known = std::nullopt);

}  // namespace dateline

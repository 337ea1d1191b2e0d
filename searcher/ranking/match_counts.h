// SPDX-License-Identifier: GPL-2.0-or-later
// Counts all passages that match a query, and their articles.
#pragma once

#include <cstddef>
#include <optional>

#include "searcher/index/index_memory.h"
#include "searcher/query/plan.h"
#include "searcher/ranking/confirmed.h"
#include "searcher/ranking/limits.h"

namespace dateline {

struct MatchCounts {
  std::size_t passages = 0;
  std::size_t articles = 0;
  bool exact = true;  ///< if false, both are lower bounds
};

/// The zones to count: those that are searched, or those that `limits` hides.
enum class CountedZones : std::uint8_t { searched, hidden };

/// The passages within `limits` that match a plan that does not need their text, from postings.
[[nodiscard]] DocumentSet matching_passages(const Levels& levels, const QueryPlan& plan,
                                            const Limits& limits,
                                            CountedZones zones = CountedZones::searched);

/// The counts of a query. Exact unless the text decides and not all passages were checked
/// (`confirmed`), or there are no `levels` and more than a thousand matches. `known`: the number
/// of passages, if already counted.
[[nodiscard]] MatchCounts count_matches(const CombinedIndex& index, const Levels* levels,
                                        const QueryPlan& plan, const Limits& limits,
                                        const Confirmed* confirmed,
                                        std::optional<std::size_t> known = std::nullopt);

}  // namespace dateline

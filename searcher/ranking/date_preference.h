// SPDX-License-Identifier: GPL-2.0-or-later
// Preferring articles of a time that the query names, in both stages of ranking.
#pragma once

#include <optional>
#include <vector>

#include "searcher/query/date_range.h"
#include "searcher/ranking/candidates.h"

namespace dateline {

/// How near to a range, with both its ends, an article's date is: 1 within, half two weeks behind
/// its end or one before its begin, and less further away; 0 where the date is unknown. News on an
/// event comes within days, and mostly later than it.
[[nodiscard]] double date_closeness(const DateRange& range, const std::optional<Date>& date);

/// The dates of passages, which ascend.
[[nodiscard]] std::vector<std::optional<Date>> dates_of(
    const CombinedIndex& index, const std::vector<DocumentNumber>& passages);

/// From the oldest article's day to the newest one's; nothing where no date is known.
[[nodiscard]] std::optional<DateRange> known_dates(const CombinedIndex& index);

/// Adds the candidates of the same query that there would be among articles of `range` and the days
/// around it alone.
void add_dated_candidates(const CombinedIndex& index, const QueryPlan& plan, const Recipe& recipe,
                          Limits limits, const Levels* levels, const DateRange& range,
                          Candidates& candidates);

}  // namespace dateline

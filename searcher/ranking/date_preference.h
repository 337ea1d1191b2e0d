// SPDX-License-Identifier: GPL-2.0-or-later
// Ranks articles of a time that the query names higher, in both stages.
#pragma once

#include <optional>
#include <vector>

#include "searcher/query/date_range.h"
#include "searcher/ranking/candidates.h"
#include "searcher/ranking/scored_passage.h"

namespace dateline {

/// How near an article's date is to a range: 1 within, 0.5 two weeks after its end or one week
/// before its beginning, less further away; 0 if unknown. News about an event appears within days,
/// and mostly after it.
[[nodiscard]] double date_closeness(const DateRange& range, const std::optional<Date>& date);

/// The dates of passages, whose numbers ascend.
[[nodiscard]] std::vector<std::optional<Date>> dates_of(
    const CombinedIndex& index, const std::vector<DocumentNumber>& passages);

/// Sets D of passages, whose numbers ascend, by the nearness of their dates to `range`
/// (docs/ranking.md, "D: the date").
void score_dates(const CombinedIndex& index, const DateRange& range,
                 std::vector<ScoredPassage>& passages);

/// The range of all known dates of articles; nullopt if there are none.
[[nodiscard]] std::optional<DateRange> known_dates(const CombinedIndex& index);

/// Adds the candidates that the same query has among articles of `range` and the days around it.
void add_dated_candidates(const CombinedIndex& index, const QueryPlan& plan, const Recipe& recipe,
                          Limits limits, const Levels* levels, const DateRange& range,
                          Candidates& candidates);

}  // namespace dateline

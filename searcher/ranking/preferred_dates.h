// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a query prefers articles of the time that its words name.
#pragma once

#include <optional>

#include "searcher/answer/hit.h"
#include "searcher/answer/request.h"
#include "searcher/index/combined_index.h"

namespace dateline {

/// The preference, which a note of the query then tells of. Has the words of the date count less.
/// Nothing where no words name a time, where options limit the dates or the order is not that of
/// the scores, where the recipe does not look at dates, or where all articles are of other times:
/// but for times such as last week, where the note says so.
[[nodiscard]] std::optional<DatePreference> prefer_dates(const SearchRequest& request,
                                                         const CombinedIndex& index, Query& query);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Options take precedence over words.
#include "searcher/ranking/preferred_dates.h"

#include "searcher/query/date_words.h"
#include "searcher/ranking/date_preference.h"
#include "searcher/ranking/recipe.h"

namespace dateline {

std::optional<DatePreference> prefer_dates(const SearchRequest& request, const CombinedIndex& index,
                                           Query& query) {
  const bool limited = request.scope.from || request.scope.to;
  if (!query.dates || limited || request.sort != SortOrder::score) return std::nullopt;
  if (recipe_named(request.recipe).date_weight == 0) return std::nullopt;
  const std::optional<DateRange> known = known_dates(index);
  if (!known) return std::nullopt;
  // If there are no articles of a time, other articles mention it: then its words count.
  const DateRange& asked = query.dates->range;
  const bool none = *known->last < *asked.first || *asked.last < *known->first;
  if (none && !query.dates->is_relative) return std::nullopt;
  weaken_date_words(*query.dates, query.root);
  query.notes.push_back(date_note(*query.dates, *known->last));
  return DatePreference{query.dates->range, query.dates->words};
}

}  // namespace dateline

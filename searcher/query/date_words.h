// SPDX-License-Identifier: GPL-2.0-or-later
// Dates in the words of a query: "oil price record in July 2008", "Toyota recall 2010", "strike
// last week". They do not filter; articles of that time rank higher.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/date_range.h"
#include "searcher/query/query.h"

namespace dateline {

/// Finds the days that the words of a query name, in a `language` whose date words are known: years
/// (from 1900 to next year), months and seasons with a year, days, months after "in" or "last",
/// "last week", "3 days ago". Without `today` only dates with a year are read. "Last week of
/// January 2010" is that month. Several dates make one range from the first to the last; dates
/// after "since" or "before" are ignored.
[[nodiscard]] std::optional<DateWords> find_date_words(std::string_view query,
                                                       std::string_view language,
                                                       const std::optional<Date>& today);

/// The same for a parsed query; nullopt if its tree has a date field, or if a word of the date has
/// a sign or an operator of its own.
[[nodiscard]] std::optional<DateWords> preferred_dates(const Query& query,
                                                       std::string_view language,
                                                       const std::optional<Date>& today);

/// The note that names the preferred time; `newest` is the day of the newest article.
[[nodiscard]] Note date_note(const DateWords& words, const Date& newest);

/// Lowers the weight of the words of a date: most articles of that time do not contain them.
void weaken_date_words(const DateWords& words, QueryNode& root);

}  // namespace dateline

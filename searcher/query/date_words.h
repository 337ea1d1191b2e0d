// SPDX-License-Identifier: GPL-2.0-or-later
// Dates that a query says in words: "oil price record in July 2008", "Toyota recall 2010", "strike
// last week". They are no filter; what is ranked prefers articles of that time.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/date_range.h"
#include "searcher/query/query.h"

namespace dateline {

/// Finds the days that the words of a query name, in a `language` whose date words are known: years
/// (1900 to the next), months and seasons with a year, days, months behind "in" or "last", "last
/// week", "3 days ago". Without `today` only what has a year is read. "Last week of January 2010"
/// is that month. Several dates are one range from the first to the last; dates behind "since" or
/// "before" are none.
[[nodiscard]] std::optional<DateWords> find_date_words(std::string_view query,
                                                       std::string_view language,
                                                       const std::optional<Date>& today);

/// The same of a query that was read; nothing where its tree asks for dates by a field, or where a
/// word of the date has a sign or an operator of its own.
[[nodiscard]] std::optional<DateWords> preferred_dates(const Query& query,
                                                       std::string_view language,
                                                       const std::optional<Date>& today);

/// The note that says what is preferred; `newest` is the day of the newest article.
[[nodiscard]] Note date_note(const DateWords& words, const Date& newest);

/// Has the words of a date count less: most articles of that time do not say it.
void weaken_date_words(const DateWords& words, QueryNode& root);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Periods relative to today: yesterday, last week, 30 days ago.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "searcher/query/date_range.h"

namespace dateline {

/// Parses `today`, `yesterday`, `this-week`, `last-week`, the same with `month` and `year`; the
/// hyphen may be a blank. Weeks begin on Monday. nullopt for any other text.
[[nodiscard]] std::optional<DateRange> parse_relative_period(std::string_view text,
                                                             const Date& today);

/// The day that is this long ago: `30d`, `2w`, `6m`, `1y`. nullopt for any other text.
[[nodiscard]] std::optional<Date> parse_days_ago(std::string_view text, const Date& today);

/// The day `days` after `date`; before it if negative.
[[nodiscard]] Date plus_days(const Date& date, std::int64_t days);

/// The number of days from `from` to `to`.
[[nodiscard]] std::int64_t days_between(const Date& from, const Date& to);

/// The months `first` to `last` (1 to 12) of a year. nullopt for a year outside 1800 to 9999.
[[nodiscard]] std::optional<DateRange> months_of(int year, int first, int last);

}  // namespace dateline

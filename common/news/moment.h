// SPDX-License-Identifier: GPL-2.0-or-later
// A timestamp as a day, with the information that decides the local day.
#pragma once

#include <optional>
#include <string_view>

#include "common/news/date.h"
#include "common/news/written_date.h"

namespace dateline {

/// A day, and the hour if the time is in UTC: then the day where the article was published is
/// uncertain. `2022-01-08T20:28:00-05:00` has no hour: its day is the local one.
struct Moment {
  Date date;
  std::optional<int> utc_hour;

  friend bool operator==(const Moment&, const Moment&) = default;
};

/// Parses a field like `parse_date`.
[[nodiscard]] std::optional<Moment> parse_moment(std::string_view text,
                                                 const Date& latest = kLastDay,
                                                 std::string_view language = {});

/// The day `days` later; earlier if negative.
[[nodiscard]] Date days_after(const Date& date, int days);

/// Whether it was `day` somewhere on earth at `moment`: its own day; for a time in UTC also the day
/// before (zones to -12:00) and the day after (to +14:00).
[[nodiscard]] bool may_be_on(const Moment& moment, const Date& day);

}  // namespace dateline

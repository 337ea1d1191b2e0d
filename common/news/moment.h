// SPDX-License-Identifier: GPL-2.0-or-later
// A day as a program writes it, with what its time of day says of the day where it was written.
#pragma once

#include <optional>
#include <string_view>

#include "common/news/date.h"
#include "common/news/written_date.h"

namespace dateline {

/// A day, and the hour where the time is in UTC: nobody knows then which day it was where the
/// article was published. `2022-01-08T20:28:00-05:00` has no such hour: its day is the local one.
struct Moment {
  Date date;
  std::optional<int> utc_hour;

  friend bool operator==(const Moment&, const Moment&) = default;
};

/// Reads a field as `parse_date` does.
[[nodiscard]] std::optional<Moment> parse_moment(std::string_view text,
                                                 const Date& latest = kLastDay,
                                                 std::string_view language = {});

/// The day `days` later, or earlier if negative.
[[nodiscard]] Date days_after(const Date& date, int days);

/// Whether somewhere on earth it was `day` at `moment`: its own day; of a time in UTC also the day
/// before (zones to -12:00) and the day after (to +14:00).
[[nodiscard]] bool may_be_on(const Moment& moment, const Date& day);

}  // namespace dateline

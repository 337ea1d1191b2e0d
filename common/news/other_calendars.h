// SPDX-License-Identifier: GPL-2.0-or-later
// Converts dates of other calendars to Gregorian ones.
#pragma once

#include <optional>

#include "common/news/date.h"

namespace dateline {

/// The day of a date in the Persian calendar (Solar Hijri), years 1200 to 1600; nullopt for a day
/// that does not exist. Leap years follow the 33-year cycle, which is exact in these years.
[[nodiscard]] std::optional<Date> date_of_persian(int year, int month, int day);

/// The Gregorian year of a year of the Thai Buddhist calendar: 2023 for 2566. Other years are
/// unchanged.
[[nodiscard]] constexpr int year_of_thai(int year) {
  return year >= 2400 && year < 2700 ? year - 543 : year;
}

}  // namespace dateline

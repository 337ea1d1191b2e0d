// SPDX-License-Identifier: GPL-2.0-or-later
// Days of calendars other than the Gregorian one.
#pragma once

#include <optional>

#include "common/news/date.h"

namespace dateline {

/// The day of a date in the Persian calendar (Solar Hijri), years 1200 to 1600; nothing for a day
/// that does not exist. Leap years by the 33-year cycle, which is exact in these years.
[[nodiscard]] std::optional<Date> date_of_persian(int year, int month, int day);

/// The Gregorian year of a year that Thailand counts from the Buddha: 2023 of 2566. Other years as
/// they are.
[[nodiscard]] constexpr int year_of_thai(int year) {
  return year >= 2400 && year < 2700 ? year - 543 : year;
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// The Persian calendar: six months of 31 days, five of 30, and a last one of 29 or 30.
#include "common/news/other_calendars.h"

#include <cstdint>

namespace dateline {
namespace {

constexpr int kFirstYear = 1200;
constexpr int kLastYear = 1600;
constexpr std::int64_t kFirstDay = -54'342;  // of kFirstYear, since 1970-01-01
constexpr int kCycle = 33;                   // years, eight of them leap years
constexpr int kLongMonths = 6;

constexpr bool is_leap(int year) {
  constexpr std::uint64_t kLeapYears = 1ULL << 1U | 1ULL << 5U | 1ULL << 9U | 1ULL << 13U |
                                       1ULL << 17U | 1ULL << 22U | 1ULL << 26U | 1ULL << 30U;
  return (kLeapYears >> static_cast<unsigned>(year % kCycle) & 1U) != 0;
}

constexpr int days_in(int year, int month) {
  if (month <= kLongMonths) return 31;
  return month < 12 || is_leap(year) ? 30 : 29;
}

}  // namespace

std::optional<Date> date_of_persian(int year, int month, int day) {
  const bool fits = year >= kFirstYear && year <= kLastYear && month >= 1 && month <= 12;
  if (!fits || day < 1 || day > days_in(year, month)) return std::nullopt;
  std::int64_t days = kFirstDay + day - 1;
  for (int before = kFirstYear; before < year; ++before) days += is_leap(before) ? 366 : 365;
  for (int before = 1; before < month; ++before) days += days_in(year, before);
  return date_of_days(days);
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Computes relative dates.
#include "searcher/query/relative_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <string>

#include "common/text/ascii.h"

namespace dateline {
namespace {

using std::chrono::sys_days;

sys_days day_number(const Date& date) {
  return sys_days{std::chrono::year(date.year) / std::chrono::month(date.month) /
                  std::chrono::day(date.day)};
}

Date date_of(sys_days day) { return date_of_days(day.time_since_epoch().count()); }

DateRange week_of(const Date& day) {
  const auto since_monday = std::chrono::weekday(day_number(day)) - std::chrono::Monday;
  const Date monday = plus_days(day, -since_monday.count());
  return {monday, plus_days(monday, 6)};
}

// The day some months before `date`; the last of the month if that has no such day.
Date months_before(const Date& date, int months) {
  const int count = date.year * 12 + date.month - 1 - months;
  Date found{count / 12, static_cast<std::uint8_t>(count % 12 + 1), date.day};
  while (found.day > 28 && !is_calendar_day(found)) --found.day;
  return found;
}

DateRange month_of(const Date& day) {
  return months_of(day.year, day.month, day.month).value_or(DateRange{day, day});
}

DateRange year_of(int year) { return months_of(year, 1, 12).value_or(DateRange{}); }

struct RelativeRow {
  std::string_view name;
  DateRange (*period)(const Date& today);
};

constexpr auto kPeriods = std::to_array<RelativeRow>({
    {"today",
     [](const Date& today) {
       return DateRange{today, today};
     }},
    {"yesterday",
     [](const Date& today) {
       const Date day = plus_days(today, -1);
       return DateRange{day, day};
     }},
    {"this-week", [](const Date& today) { return week_of(today); }},
    {"last-week", [](const Date& today) { return week_of(plus_days(today, -7)); }},
    {"this-month", [](const Date& today) { return month_of(today); }},
    {"last-month", [](const Date& today) { return month_of(months_before(today, 1)); }},
    {"this-year", [](const Date& today) { return year_of(today.year); }},
    {"last-year", [](const Date& today) { return year_of(today.year - 1); }},
});

constexpr std::size_t kMostDigits = 4;

}  // namespace

std::optional<DateRange> parse_relative_period(std::string_view text, const Date& today) {
  std::string name = ascii::lower(text);
  std::replace(name.begin(), name.end(), ' ', '-');
  for (const RelativeRow& row : kPeriods) {
    if (row.name == name) return row.period(today);
  }
  return std::nullopt;
}

std::optional<Date> parse_days_ago(std::string_view text, const Date& today) {
  if (text.size() < 2 || text.size() > kMostDigits + 1) return std::nullopt;
  int count = 0;
  const char* const end = text.data() + text.size() - 1;
  const auto [last, error] = std::from_chars(text.data(), end, count);
  if (error != std::errc() || last != end || count < 0) return std::nullopt;
  Date day = today;
  switch (text.back()) {
    case 'd':
      day = plus_days(today, -count);
      break;
    case 'w':
      day = plus_days(today, -7 * count);
      break;
    case 'm':
      day = months_before(today, count);
      break;
    case 'y':
      day = months_before(today, 12 * count);
      break;
    default:
      return std::nullopt;
  }
  return is_calendar_day(day) ? std::optional(day) : std::nullopt;
}

Date plus_days(const Date& date, std::int64_t days) {
  return date_of(day_number(date) + std::chrono::days(days));
}

std::int64_t days_between(const Date& from, const Date& to) {
  return (day_number(to) - day_number(from)).count();
}

std::optional<DateRange> months_of(int year, int first, int last) {
  const Date begin{year, static_cast<std::uint8_t>(first), 1};
  if (!is_calendar_day(begin)) return std::nullopt;
  Date end{year, static_cast<std::uint8_t>(last), 31};
  while (!is_calendar_day(end)) --end.day;
  return DateRange{begin, end};
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Reading periods.
#include "searcher/query/date_range.h"

#include <algorithm>

#include "common/news/written_date.h"
#include "common/text/ascii.h"

namespace dateline {
namespace {

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = 10 * value + (c - '0');
  return value;
}

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), ascii::is_digit);
}

Date last_day(int year, int month) {
  Date day{year, static_cast<std::uint8_t>(month), 31};
  while (!is_calendar_day(day)) --day.day;
  return day;
}

std::optional<DateRange> months(int year, int first, int last) {
  const Date begin{year, static_cast<std::uint8_t>(first), 1};
  if (!is_calendar_day(begin)) return std::nullopt;
  return DateRange{begin, last_day(year, last)};
}

}  // namespace

std::optional<DateRange> parse_period(std::string_view text) {
  const bool year = text.size() >= 4 && all_digits(text.substr(0, 4));
  if (year && text.size() == 4) return months(number(text), 1, 12);
  if (year && text.size() == 7 && text[4] == '-' && all_digits(text.substr(5))) {
    const int month = number(text.substr(5));
    return months(number(text.substr(0, 4)), month, month);
  }
  const bool stamp = text.size() > 8 && all_digits(text);  // seconds are no day to ask for
  const auto day = stamp ? std::nullopt : parse_date(text);
  if (!day && text == "1970-01-01") return DateRange{Date{1970, 1, 1}, Date{1970, 1, 1}};
  return day ? std::optional(DateRange{*day, *day}) : std::nullopt;
}

std::optional<DateRange> parse_date_range(std::string_view text) {
  if (text == "unknown") {
    DateRange range;
    range.unknown = true;
    return range;
  }
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return parse_period(text);
  const std::string_view from = text.substr(0, dots);
  const std::string_view to = text.substr(dots + 2);
  DateRange range;
  if (!from.empty()) {
    const auto period = parse_period(from);
    if (!period) return std::nullopt;
    range.first = period->first;
  }
  if (!to.empty()) {
    const auto period = parse_period(to);
    if (!period) return std::nullopt;
    range.last = period->last;
  }
  const bool backwards = range.first && range.last && *range.last < *range.first;
  if (!range.any() || backwards) return std::nullopt;
  return range;
}

}  // namespace dateline

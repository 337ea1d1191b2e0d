// SPDX-License-Identifier: GPL-2.0-or-later
// Parses periods.
#include "searcher/query/date_range.h"

#include <algorithm>

#include "common/news/month_names.h"
#include "common/news/written_date.h"
#include "common/text/ascii.h"
#include "searcher/query/relative_date.h"

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

// "March 2020", "Mar-2020"
std::optional<DateRange> named_month(std::string_view text) {
  constexpr std::size_t kYearDigits = 4;
  if (text.size() < kYearDigits + 2) return std::nullopt;
  const std::string_view year = text.substr(text.size() - kYearDigits);
  const char between = text[text.size() - kYearDigits - 1];
  if (!all_digits(year) || (between != ' ' && between != '-')) return std::nullopt;
  const auto month = month_named(text.substr(0, text.size() - kYearDigits - 1));
  return month ? months_of(number(year), *month, *month) : std::nullopt;
}

// One side of the dots.
std::optional<DateRange> parse_end(std::string_view text, const std::optional<Date>& today) {
  const auto ago = today ? parse_days_ago(text, *today) : std::nullopt;
  return ago ? std::optional(DateRange{*ago, *ago}) : parse_period(text, today);
}

}  // namespace

std::optional<DateRange> parse_period(std::string_view text, const std::optional<Date>& today) {
  if (today) {
    if (const auto relative = parse_relative_period(text, *today)) return relative;
  }
  if (const auto month = named_month(text)) return month;
  const bool year = text.size() >= 4 && all_digits(text.substr(0, 4));
  if (year && text.size() == 4) return months_of(number(text), 1, 12);
  if (year && text.size() == 7 && text[4] == '-' && all_digits(text.substr(5))) {
    const int month = number(text.substr(5));
    return months_of(number(text.substr(0, 4)), month, month);
  }
  const bool stamp = text.size() > 8 && all_digits(text);  // a timestamp is not a day
  const auto day = stamp ? std::nullopt : parse_date(text);
  if (!day && text == "1970-01-01") return DateRange{Date{1970, 1, 1}, Date{1970, 1, 1}};
  return day ? std::optional(DateRange{*day, *day}) : std::nullopt;
}

std::optional<DateRange> parse_date_range(std::string_view text, const std::optional<Date>& today) {
  if (text == "unknown") {
    DateRange range;
    range.unknown = true;
    return range;
  }
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return parse_period(text, today);
  const std::string_view from = text.substr(0, dots);
  const std::string_view to = text.substr(dots + 2);
  DateRange range;
  if (!from.empty()) {
    const auto period = parse_end(from, today);
    if (!period) return std::nullopt;
    range.first = period->first;
  }
  if (!to.empty()) {
    const auto period = parse_end(to, today);
    if (!period) return std::nullopt;
    range.last = period->last;
  }
  const bool backwards = range.first && range.last && *range.last < *range.first;
  if (!range.any() || backwards) return std::nullopt;
  return range;
}

}  // namespace dateline

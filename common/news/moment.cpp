// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the time of day after a date.
#include "common/news/moment.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>

#include "common/text/ascii.h"

namespace dateline {
namespace {

constexpr int kHours = 24;
constexpr int kFarthestWest = 12;  // hours behind UTC
constexpr int kFarthestEast = 14;  // hours ahead of UTC

// The hour of the last time of day in `text`, "T03:28" or " 03:28"; the end of that time too.
struct TimeOfDay {
  int hour = 0;
  std::size_t end = 0;
};
std::optional<TimeOfDay> time_of_day(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon < 2) return std::nullopt;
  const char tens = text[colon - 2];
  const char ones = text[colon - 1];
  if (!ascii::is_digit(tens) || !ascii::is_digit(ones)) return std::nullopt;
  const int hour = 10 * (tens - '0') + (ones - '0');
  if (hour >= kHours) return std::nullopt;
  return TimeOfDay{hour, std::min(text.find_first_not_of("0123456789:.,", colon), text.size())};
}

bool is_utc(std::string_view zone) {
  constexpr auto kNames = std::to_array<std::string_view>(
      {"z", "utc", "gmt", "+00:00", "+0000", "-00:00", "-0000", "+00", "utc+00:00", "gmt+0000"});
  const std::string name = ascii::lower(ascii::trim(zone));
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

// The hour of seconds or milliseconds since 1970.
std::optional<int> hour_of_seconds(std::string_view text) {
  constexpr std::int64_t kSecondsOfHour = 3600;
  const std::string_view digits = text.substr(0, text.find('.'));
  const bool seconds = digits.size() == 9 || digits.size() == 10;
  const bool milliseconds = digits.size() == 12 || digits.size() == 13;
  if ((!seconds && !milliseconds) || !std::ranges::all_of(digits, ascii::is_digit)) {
    return std::nullopt;
  }
  std::int64_t value = 0;
  for (const char c : digits) value = 10 * value + (c - '0');
  return static_cast<int>((seconds ? value : value / 1000) / kSecondsOfHour % kHours);
}

std::optional<int> utc_hour_of(std::string_view text) {
  if (const auto hour = hour_of_seconds(text)) return hour;
  const auto time = time_of_day(text);
  return time && is_utc(text.substr(time->end)) ? std::optional(time->hour) : std::nullopt;
}

std::chrono::sys_days sys_day(const Date& date) {
  return std::chrono::year_month_day(std::chrono::year(date.year), std::chrono::month(date.month),
                                     std::chrono::day(date.day));
}

}  // namespace

std::optional<Moment> parse_moment(std::string_view text, const Date& latest,
                                   std::string_view language) {
  text = ascii::trim(text);
  const auto date = parse_date(text, latest, language);
  return date ? std::optional(Moment{*date, utc_hour_of(text)}) : std::nullopt;
}

Date days_after(const Date& date, int days) {
  return date_of_days(sys_day(date).time_since_epoch().count() + days);
}

bool may_be_on(const Moment& moment, const Date& day) {
  if (day == moment.date) return true;
  if (!moment.utc_hour) return false;
  if (day == days_after(moment.date, -1)) return *moment.utc_hour < kFarthestWest;
  return day == days_after(moment.date, 1) && *moment.utc_hour + kFarthestEast >= kHours;
}

}  // namespace dateline

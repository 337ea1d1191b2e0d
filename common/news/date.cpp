// SPDX-License-Identifier: GPL-2.0-or-later
// Reading and writing calendar days.
#include "common/news/date.h"

#include <chrono>

namespace dateline {
namespace {

// In the order of the enumeration.
constexpr auto kSourceNames =
    std::to_array<std::string_view>({"none", "field", "markup", "url", "byline", "dateline",
                                     "published_line", "file_name", "document"});
static_assert(kSourceNames.size() == static_cast<std::size_t>(DateSource::document) + 1);

// `count` digits at `offset`, or -1.
int digits(std::string_view text, std::size_t offset, std::size_t count) {
  if (offset + count > text.size()) return -1;
  int value = 0;
  for (const char c : text.substr(offset, count)) {
    if (c < '0' || c > '9') return -1;
    value = 10 * value + (c - '0');
  }
  return value;
}

void append_padded(std::string& out, int value, std::size_t width) {
  const std::string number = std::to_string(value);
  if (number.size() < width) out.append(width - number.size(), '0');
  out += number;
}

}  // namespace

std::string_view date_source_name(DateSource source) {
  return kSourceNames[static_cast<std::size_t>(source)];
}

DateSource date_source_numbered(std::uint64_t number) {
  return number < kSourceNames.size() ? static_cast<DateSource>(number) : DateSource::none;
}

Date date_of_days(std::int64_t days) {
  const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::days{days}}};
  return {static_cast<int>(day.year()), static_cast<std::uint8_t>(unsigned{day.month()}),
          static_cast<std::uint8_t>(unsigned{day.day()})};
}

std::string iso_date(const Date& date) {
  std::string out;
  append_padded(out, date.year, 4);
  out += '-';
  append_padded(out, date.month, 2);
  out += '-';
  append_padded(out, date.day, 2);
  return out;
}

bool is_calendar_day(const Date& date) {
  using std::chrono::day, std::chrono::month, std::chrono::year;
  return date.year >= 1800 && date.year <= 9999 &&
         std::chrono::year_month_day(year(date.year), month(date.month), day(date.day)).ok();
}

std::optional<Date> parse_iso_date(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  const bool dashed = text.size() >= 10 && text[4] == '-' && text[7] == '-';
  const std::size_t size = dashed ? 10 : 8;
  const int year = digits(text, 0, 4);
  const int month = digits(text, dashed ? 5 : 4, 2);
  const int day = digits(text, dashed ? 8 : 6, 2);
  if (year < 0 || month < 0 || day < 0) return std::nullopt;
  if (text.size() > size && text[size] != 'T' && text[size] != 't' && text[size] != ' ') {
    return std::nullopt;
  }
  const Date date{year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
  if (!is_calendar_day(date)) return std::nullopt;
  return date;
}

}  // namespace dateline

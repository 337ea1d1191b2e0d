// SPDX-License-Identifier: GPL-2.0-or-later
// A calendar day and how it is known. A file's modification time is never a date.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// A day of the Gregorian calendar.
struct Date {
  std::int32_t year = 0;
  std::uint8_t month = 0;  ///< 1 to 12
  std::uint8_t day = 0;    ///< 1 to 31
  friend auto operator<=>(const Date&, const Date&) = default;
};

/// Where a date was read, strongest evidence first.
enum class DateSource : std::uint8_t { none, field, markup };

/// The name of a date source, as in JSON.
[[nodiscard]] std::string_view date_source_name(DateSource source);

/// `2022-01-08`.
[[nodiscard]] std::string iso_date(const Date& date);

/// Whether there is such a day, between 1800 and 9999.
[[nodiscard]] bool is_calendar_day(const Date& date);

/// Reads a record's date field: `2022-01-08`, also with a time behind it (`2022-01-08T10:15:00Z`,
/// `2022-01-08 10:00:00`), or `20220108`. Nothing for any other shape, for days that do not exist
/// and for years before 1800.
[[nodiscard]] std::optional<Date> parse_iso_date(std::string_view text);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Calendar days and where they were read. A file's modification time is never a date.
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

/// Where a date was read; after `none`, strongest evidence first.
enum class DateSource : std::uint8_t {
  none,
  field,           ///< a field of the record
  markup,          ///< JSON-LD, a meta element or <time> of the page
  url,             ///< the path of the article's address: /2022/01/08/
  byline,          ///< "By Ann Lee January 8, 2022"
  dateline,        ///< "ALMATY, January 8, 2022 (AP) -", or a line that is a date
  published_line,  ///< "Published on January 8, 2022"
  file_name,       ///< "20220108-fire.txt"
  document,        ///< the properties of a document: when it was made
};

/// The name of a date source, as in JSON.
[[nodiscard]] std::string_view date_source_name(DateSource source);

/// The source with this number in the index; `none` if there is none.
[[nodiscard]] DateSource date_source_numbered(std::uint64_t number);

/// The day `days` days after 1970-01-01; before it if negative.
[[nodiscard]] Date date_of_days(std::int64_t days);

/// `2022-01-08`.
[[nodiscard]] std::string iso_date(const Date& date);

/// Whether the day exists, between 1800 and 9999.
[[nodiscard]] bool is_calendar_day(const Date& date);

/// Parses a record's date field: `2022-01-08`, optionally with a time (`2022-01-08T10:15:00Z`,
/// `2022-01-08 10:00:00`), or `20220108`. nullopt for any other shape, for days that do not exist
/// and for years before 1800.
[[nodiscard]] std::optional<Date> parse_iso_date(std::string_view text);

}  // namespace dateline

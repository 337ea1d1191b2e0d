// SPDX-License-Identifier: GPL-2.0-or-later
// Tables of the names of months and weekdays in the languages of news. calendar_names_main.cpp
// generates them from ICU's (CLDR's) symbols during the build, so no program reads ICU's calendars
// at run time. Names are keys: "marz" for "März", folded, one blank between words.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "common/text/find.h"

namespace dateline {

/// A meaning of a name. `languages` lists the codes of the languages with this meaning, with a
/// blank on both sides of each; if empty, all languages that use the name mean this number.
struct CalendarName {
  std::string_view name;
  std::uint8_t number = 0;
  bool anywhere = true;  ///< also valid if the language is unknown or another one
  std::string_view languages = {};
};

/// The rows sorted by name, and the beginnings of their names.
struct CalendarTable {
  std::span<const CalendarName> rows;
  const WordOpenings* openings = nullptr;
};

/// Months of the Gregorian calendar, 1 to 12.
[[nodiscard]] CalendarTable month_table();
/// Months of the Persian calendar, 1 to 12.
[[nodiscard]] CalendarTable persian_month_table();
/// Days of the week, 1 for Sunday to 7.
[[nodiscard]] CalendarTable weekday_table();

/// The languages (codes with a blank on both sides) that write a date in numbers with the day
/// first.
[[nodiscard]] std::string_view day_first_languages();

/// The key of a name in the tables: lower case without accents, one blank for each run of
/// characters that are neither letters nor digits, none at the ends.
[[nodiscard]] std::string calendar_key(std::string_view name);

/// The number that `key` has in `table` for a text in `language` (a code such as "hr"; empty if
/// unknown); 0 if none.
[[nodiscard]] int calendar_number(const CalendarTable& table, std::string_view key,
                                  std::string_view language);

}  // namespace dateline

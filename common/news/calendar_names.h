// SPDX-License-Identifier: GPL-2.0-or-later
// The names of months and weekdays in the languages of news, as tables. The build makes the tables
// from ICU's (CLDR's) symbols: calendar_names_main.cpp writes them, so no program reads ICU's
// calendars at run time. Names are keys: "marz" for "März", "д" folded, one blank between words.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "common/text/find.h"

namespace dateline {

/// A meaning of a name. `languages` lists the codes of the languages that use it so, with a blank
/// on both sides of each; empty: all that use the name mean this number.
struct CalendarName {
  std::string_view name;
  std::uint8_t number = 0;
  bool anywhere = true;  ///< also meant where the language is not known or another one
  std::string_view languages = {};
};

/// Rows sorted by name, and the beginnings of their names.
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

/// The key of a name as tables have it: lower case without accents, one blank for what is neither
/// a letter nor a digit, none at the ends.
[[nodiscard]] std::string calendar_key(std::string_view name);

/// The number that `key` has in `table` for a text in `language` (a code such as "hr"; empty if
/// unknown); 0 if none.
[[nodiscard]] int calendar_number(const CalendarTable& table, std::string_view key,
                                  std::string_view language);

}  // namespace dateline

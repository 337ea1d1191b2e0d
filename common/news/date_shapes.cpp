// SPDX-License-Identifier: GPL-2.0-or-later
// One function per format, which moves a cursor over the expected parts and fails if one is
// missing.
#include "common/news/date_shapes.h"

#include <array>

#include "common/news/calendar_names.h"
#include "common/news/date_cursor.h"
#include "common/news/month_names.h"
#include "common/news/other_calendars.h"
#include "common/text/ascii.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kYearDigits = 4;

bool is_language(std::string_view language, std::string_view code) {
  return language.substr(0, language.find_first_of("-_")) == code;
}

// Whether a text in `language` writes 8/1/2022 for the eighth of January.
bool is_day_first(std::string_view language) {
  constexpr auto kRegions = std::to_array<std::string_view>(
      {"GB", "gb", "UK", "AU", "au", "NZ", "nz", "IE", "ie", "IN", "in", "ZA", "za"});
  if (language.empty()) return false;
  const std::size_t dash = language.find_first_of("-_");
  const std::string_view primary = language.substr(0, dash);
  if (primary == "en") {
    const std::string_view region = dash == std::string_view::npos ? "" : language.substr(dash + 1);
    for (const std::string_view known : kRegions) {
      if (region == known) return true;
    }
    return false;
  }
  const std::string code = " " + std::string(primary) + " ";
  return day_first_languages().find(code) != std::string_view::npos;
}

std::optional<Date> day_of(int year, int month, const Number& day) {
  if (day.digits < 1 || day.digits > 2 || month < 1 || month > 12) return std::nullopt;
  const Date date{year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day.value)};
  return is_calendar_day(date) ? std::optional(date) : std::nullopt;
}

std::optional<Date> day_of(const Number& year, int month, const Number& day,
                           std::string_view language) {
  if (year.digits != kYearDigits) return std::nullopt;
  if (is_language(language, "fa") && year.value < 1600) {
    return date_of_persian(year.value, month, day.value);
  }
  return day_of(is_language(language, "th") ? year_of_thai(year.value) : year.value, month, day);
}

// A day of a named month. Thai months imply Buddhist years in texts of any language.
std::optional<Date> day_of(const Number& year, const NamedMonth& month, const Number& day) {
  if (year.digits != kYearDigits) return std::nullopt;
  if (month.persian) return date_of_persian(year.value, month.month, day.value);
  return day_of(year_of_thai(year.value), month.month, day);
}

// The characters after the numbers of a date in Chinese, Japanese and Korean.
struct Signs {
  std::string_view year;
  std::string_view month;
  std::string_view day;
};
constexpr auto kSigns = std::to_array<Signs>({{"年", "月", "日"}, {"년", "월", "일"}});

// After the year: 年1月8日
std::optional<Date> by_signs(DateCursor& cursor, const Number& year, const Signs& signs) {
  cursor.blanks();
  const Number month = cursor.number();
  cursor.blanks();
  if (month.digits > 2 || !cursor.take(signs.month)) return std::nullopt;
  cursor.blanks();
  const Number day = cursor.number();
  cursor.blanks();
  if (year.digits != kYearDigits || !cursor.take(signs.day)) return std::nullopt;
  return day_of(year.value, month.value, day);
}

void skip_ordinal(DateCursor& cursor) {
  constexpr auto kEndings = std::to_array<std::string_view>(
      {"st", "nd", "rd", "th", "er", "º", "ª", "°", ".", ":e", "η", "-го"});
  for (const std::string_view ending : kEndings) {
    if (cursor.take(ending)) return;
  }
}

// Separators of day, month and year: blanks, a dash, "of", "de", "d’".
void skip_between(DateCursor& cursor) {
  constexpr auto kLinks =
      std::to_array<std::string_view>({"of ", "de ", "del ", "do ", "di ", "d'", "d’", "ng ",
                                       "năm ", "ב", "พ.ศ. ", "พ.ศ.", "ta’ "});
  if (cursor.take_any("-/")) return;
  if (!cursor.take("،")) cursor.take_any(",");
  cursor.blanks();
  for (const std::string_view link : kLinks) {
    if (cursor.take(link)) break;
  }
  cursor.blanks();
}

std::optional<NamedMonth> take_month(DateCursor& cursor, std::string_view language) {
  const auto month = month_at(cursor.rest(), language);
  if (!month) return std::nullopt;
  cursor.skip(month->size);
  if (!cursor.take_any(".")) cursor.take("׳");
  return month;
}

// After the year: ". november 8.", " m. lapkričio 8 d.", "(e)ko azaroaren 8a", "-Jan-08"
std::optional<Date> year_and_name(DateCursor& cursor, const Number& year,
                                  std::string_view language) {
  constexpr auto kLinks = std::to_array<std::string_view>(
      {". gada ", ". g. ", ". ", " m. ", " gada ", " թ. ", "-", "/", ", ", " "});
  for (const std::string_view link : kLinks) {
    if (cursor.take(link)) break;
  }
  DateCursor other = cursor;
  if (const auto month = take_month(cursor, language)) {
    if (!cursor.take_any("-/") && !cursor.blanks()) return std::nullopt;
    return day_of(year, *month, cursor.number());
  }
  const Number day = other.number();  // Latvian: "2022. gada 8. janvāris"
  if (day.digits == 0 || !other.take(". ")) return std::nullopt;
  const auto month = take_month(other, language);
  cursor = other;
  return month ? day_of(year, *month, day) : std::nullopt;
}

// After the year: -01-08, /1/8, . 1. 8., 年1月8日
std::optional<Date> year_first(DateCursor& cursor, const Number& year, std::string_view language) {
  for (const Signs& signs : kSigns) {
    if (cursor.take(signs.year)) return by_signs(cursor, year, signs);
  }
  DateCursor other = cursor;
  const std::string_view separator = cursor.rest().substr(0, 1);
  if (cursor.take_any("-/.")) {
    if (separator == ".") cursor.blanks();
    const Number month = cursor.number();
    if (month.digits == 1 || month.digits == 2) {
      if (!cursor.take(separator)) return std::nullopt;
      if (separator == ".") cursor.blanks();
      return day_of(year, month.value, cursor.number(), language);
    }
  }
  cursor = other;
  return year_and_name(cursor, year, language);
}

// Years of two digits, as e-mail has them (RFC 2822, section 4.3).
Number full_year(Number year) {
  if (year.digits != 2) return year;
  return {year.value + (year.value < 50 ? 2000 : 1900), kYearDigits};
}

// After a number of up to two digits: /01/2022. The day must be certain: with stops it is the first
// number; else the language decides, or only one of the numbers can be the day.
std::optional<Date> numbers(DateCursor& cursor, const Number& first, std::string_view language) {
  const std::string_view separator = cursor.rest().substr(0, 1);
  const bool stops = separator == ".";
  if (!cursor.take_any("-/.")) return std::nullopt;
  if (stops) cursor.blanks();
  const Number second = cursor.number();
  if (second.digits < 1 || second.digits > 2 || !cursor.take(separator)) return std::nullopt;
  if (stops) cursor.blanks();
  Number year = cursor.number();
  const bool day_first = is_day_first(language);
  if (stops && day_first) year = full_year(year);
  if (second.value > 12) return day_of(year, first.value, second, language);
  if (!stops && !day_first && first.value != second.value && first.value <= 12) {
    return std::nullopt;
  }
  return day_of(year, second.value, first, language);
}

// Whether a time of day follows.
bool is_before_time(DateCursor cursor) {
  if (!cursor.blanks()) return false;
  const Number hour = cursor.number();
  return hour.digits > 0 && hour.digits <= 2 && cursor.take(":");
}

// After the day: January 2022, st of January, 2022; . Januar 2022; -Jan-2022; Feb 20 10:00
std::optional<Date> day_first(DateCursor& cursor, const Number& day, std::string_view language) {
  skip_ordinal(cursor);
  skip_between(cursor);
  const auto month = take_month(cursor, language);
  if (!month) return std::nullopt;
  skip_between(cursor);
  const Number year = cursor.number();
  return day_of(year.digits == 2 && is_before_time(cursor) ? full_year(year) : year, *month, day);
}

// Between day and year of `Sat Jan 08 10:00:00 +0000 2022`.
void skip_time(DateCursor& cursor) {
  DateCursor ahead = cursor;
  const Number hour = ahead.number();
  if (hour.digits == 0 || hour.digits > 2 || !ahead.take(":")) return;
  ahead.number();
  if (ahead.take(":")) ahead.number();
  ahead.blanks();
  if (ahead.take_any("+-")) {
    ahead.number();
  } else {
    ahead.word();
  }
  ahead.blanks();
  cursor = ahead;
}

// January 08, 2022; Jan. 5th 2022; Jan-08-2022
std::optional<Date> month_first(DateCursor& cursor, std::string_view language) {
  const auto month = take_month(cursor, language);
  if (!month || (!cursor.take_any("-") && !cursor.blanks())) return std::nullopt;
  const Number day = cursor.number();
  skip_ordinal(cursor);
  if (cursor.take_any("-")) return day_of(cursor.number(), *month, day);
  if (!cursor.take("،")) cursor.take_any(",");
  if (!cursor.blanks()) return std::nullopt;
  skip_time(cursor);
  return day_of(cursor.number(), *month, day);
}

// Whether the date's last number ends here.
bool ends_here(const DateCursor& cursor) {
  const std::string_view rest = cursor.rest();
  if (rest.empty()) return true;
  const bool digit_next = rest.size() > 1 && ascii::is_digit(rest[1]);
  if (rest[0] == 'T' || rest[0] == 't') return rest.size() == 1 || digit_next;
  if (rest == "Z") return true;
  if ((rest[0] == '.' || rest[0] == '-' || rest[0] == '/') && digit_next) return false;
  const unicode::CharClass cls = unicode::char_class(utf8::decode(rest, 0).value);
  return cls != unicode::CharClass::letter && cls != unicode::CharClass::digit;
}

// A suffix of the day without a blank: "8a" in Basque.
void skip_ending(DateCursor& cursor, std::string_view language) {
  if (is_language(language, "eu")) cursor.take("a");
  if (is_language(language, "yi")) cursor.take("טן");
}

}  // namespace

std::optional<WrittenDate> date_at(std::string_view text, std::size_t at,
                                   std::string_view language) {
  DateCursor cursor(text, at);
  std::optional<Date> date;
  if (digit_value(utf8::decode(text, at).value) >= 0) {
    const Number first = cursor.number();
    const bool year = first.digits == kYearDigits;
    if (!year && first.digits > 2) return std::nullopt;
    DateCursor other = cursor;
    date = year ? year_first(cursor, first, language) : numbers(cursor, first, language);
    if (!date && !year) {
      cursor = other;
      date = day_first(cursor, first, language);
    }
  } else {
    date = month_first(cursor, language);
  }
  if (!date) return std::nullopt;
  skip_ending(cursor, language);
  if (!ends_here(cursor)) return std::nullopt;
  return WrittenDate{*date, {at, cursor.at()}};
}

}  // namespace dateline

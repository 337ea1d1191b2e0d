// SPDX-License-Identifier: GPL-2.0-or-later
// Reading dates: a cursor over the text, and a function for each shape.
#include "common/news/written_date.h"

#include <algorithm>
#include <array>

#include "common/news/month_names.h"
#include "common/text/ascii.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr std::int64_t kSecondsOfDay = 86'400;

struct Number {
  int value = -1;
  std::size_t digits = 0;
};

// A place in a text that moves on over what is expected there.
class Cursor {
 public:
  Cursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

  // The run of digits here, all of it; a run of over eight has no value.
  Number number() {
    Number number;
    int value = 0;
    for (; at_ < text_.size() && ascii::is_digit(text_[at_]); ++at_, ++number.digits) {
      if (number.digits < 8) value = 10 * value + (text_[at_] - '0');
    }
    if (number.digits > 0 && number.digits <= 8) number.value = value;
    return number;
  }
  // The run of letters here.
  std::string_view word() {
    const std::size_t begin = at_;
    while (at_ < text_.size()) {
      const utf8::CodePoint c = utf8::decode(text_, at_);
      if (unicode::char_class(c.value) != unicode::CharClass::letter) break;
      at_ += c.size;
    }
    return text_.substr(begin, at_ - begin);
  }
  bool take(std::string_view expected) {
    if (!rest().starts_with(expected)) return false;
    at_ += expected.size();
    return true;
  }
  bool take_any(std::string_view characters) {
    if (at_ >= text_.size() || characters.find(text_[at_]) == std::string_view::npos) return false;
    ++at_;
    return true;
  }
  // Blanks, no-break ones too; whether there were any.
  bool blanks() {
    const std::size_t begin = at_;
    while (at_ < text_.size()) {
      const utf8::CodePoint c = utf8::decode(text_, at_);
      if (!unicode::is_blank(c.value)) break;
      at_ += c.size;
    }
    return at_ > begin;
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

std::optional<Date> day_of(const Number& year, int month, const Number& day) {
  if (year.digits != 4 || day.digits < 1 || day.digits > 2 || month < 1 || month > 12) {
    return std::nullopt;
  }
  const Date date{year.value, static_cast<std::uint8_t>(month),
                  static_cast<std::uint8_t>(day.value)};
  return is_calendar_day(date) ? std::optional(date) : std::nullopt;
}

// 20220108, 20220108101500
std::optional<Date> compact(std::string_view digits) {
  if (digits.size() != 8 && digits.size() != 14) return std::nullopt;
  return parse_iso_date(digits.substr(0, 8));
}

// Behind the year: -01-08, /1/8, 年1月8日
std::optional<Date> year_first(Cursor& cursor, const Number& year) {
  constexpr std::string_view kSeparators = "-/.";
  if (cursor.take("年")) {
    const Number month = cursor.number();
    if (month.digits > 2 || !cursor.take("月")) return std::nullopt;
    const Number day = cursor.number();
    return cursor.take("日") ? day_of(year, month.value, day) : std::nullopt;
  }
  const std::string_view separator = cursor.rest().substr(0, 1);
  if (!cursor.take_any(kSeparators)) return std::nullopt;
  const Number month = cursor.number();
  if (month.digits > 2 || !cursor.take(separator)) return std::nullopt;
  return day_of(year, month.value, cursor.number());
}

// Behind a number up to two digits: /01/2022. Which is the day must be sure.
std::optional<Date> numbers(Cursor& cursor, const Number& first) {
  const std::string_view separator = cursor.rest().substr(0, 1);
  if (!cursor.take_any("-/.")) return std::nullopt;
  const Number second = cursor.number();
  if (second.digits < 1 || second.digits > 2 || !cursor.take(separator)) return std::nullopt;
  const Number year = cursor.number();
  if (first.value == second.value || first.value > 12) return day_of(year, second.value, first);
  return second.value > 12 ? day_of(year, first.value, second) : std::nullopt;
}

void skip_ordinal(Cursor& cursor) {
  constexpr auto kEndings =
      std::to_array<std::string_view>({"st", "nd", "rd", "th", "er", "º", "."});
  for (const std::string_view ending : kEndings) {
    if (cursor.take(ending)) return;
  }
}

// What may part a day, a month and a year: blanks, a dash, "of", "de".
void skip_between(Cursor& cursor) {
  if (cursor.take_any("-")) return;
  cursor.take_any(",");
  cursor.blanks();
  for (const std::string_view link : {"of ", "de ", "del ", "do "}) {
    if (cursor.take(link)) break;
  }
  cursor.blanks();
}

// Behind the day: January 2022, st of January, 2022; . Januar 2022; -Jan-2022
std::optional<Date> day_first(Cursor& cursor, const Number& day) {
  skip_ordinal(cursor);
  skip_between(cursor);
  const std::optional<int> month = month_named(cursor.word());
  if (!month) return std::nullopt;
  cursor.take_any(".");
  skip_between(cursor);
  return day_of(cursor.number(), *month, day);
}

// Between day and year of `Sat Jan 08 10:00:00 +0000 2022`.
void skip_time(Cursor& cursor) {
  Cursor ahead = cursor;
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

// January 08, 2022; Jan. 5th 2022
std::optional<Date> month_first(Cursor& cursor) {
  const std::optional<int> month = month_named(cursor.word());
  if (!month) return std::nullopt;
  cursor.take_any(".");
  if (!cursor.blanks()) return std::nullopt;
  const Number day = cursor.number();
  skip_ordinal(cursor);
  cursor.take_any(",");
  if (!cursor.blanks()) return std::nullopt;
  skip_time(cursor);
  return day_of(cursor.number(), *month, day);
}

// Whether what follows does not belong to the date's last number.
bool ends_here(const Cursor& cursor) {
  const std::string_view rest = cursor.rest();
  if (rest.empty()) return true;
  if (rest[0] == 'T' || rest[0] == 't') {
    return rest.size() == 1 || ascii::is_digit(rest[1]);
  }
  if (rest == "Z") return true;
  const unicode::CharClass cls = unicode::char_class(utf8::decode(rest, 0).value);
  return cls != unicode::CharClass::letter && cls != unicode::CharClass::digit;
}

std::optional<WrittenDate> date_at(std::string_view text, std::size_t at) {
  Cursor cursor(text, at);
  std::optional<Date> date;
  if (ascii::is_digit(text[at])) {
    const Number first = cursor.number();
    const bool year = first.digits == 4;
    if (!year && first.digits > 2) return std::nullopt;
    Cursor other = cursor;
    date = year ? year_first(cursor, first) : numbers(cursor, first);
    if (!date && !year) {
      cursor = other;
      date = day_first(cursor, first);
    }
  } else {
    date = month_first(cursor);
  }
  if (!date || !ends_here(cursor)) return std::nullopt;
  return WrittenDate{*date, {at, cursor.at()}};
}

// Seconds or milliseconds since 1970, with or without a fraction; or the digits of a day.
std::optional<Date> number_date(std::string_view text) {
  const std::size_t size = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string_view rest = text.substr(size);
  const std::string_view digits = text.substr(0, size);
  if (const auto date = compact(digits)) {
    const bool whole = rest.empty() || rest[0] == 'T' || rest[0] == 't' || rest[0] == ' ';
    return whole ? date : std::nullopt;
  }
  const bool fraction = rest.starts_with('.') && rest.size() > 1 &&
                        rest.find_first_not_of("0123456789", 1) == std::string_view::npos;
  if (!rest.empty() && !fraction) return std::nullopt;
  const bool seconds = size == 9 || size == 10;
  if (!seconds && size != 12 && size != 13) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : digits) value = 10 * value + (c - '0');
  return date_of_days((seconds ? value : value / 1000) / kSecondsOfDay);
}

std::optional<Date> credible(const std::optional<Date>& date, const Date& latest) {
  return date && is_credible_date(*date, latest) ? date : std::nullopt;
}

bool begins_token(std::string_view text, std::size_t at) {
  if (!utf8::is_boundary(text[at])) return false;
  const auto continues = [](char byte) {
    return ascii::is_letter(byte) || ascii::is_digit(byte) ||
           static_cast<unsigned char>(byte) >= 0x80;
  };
  if (!continues(text[at])) return false;
  if (at == 0) return true;
  if (ascii::is_letter(text[at - 1])) return false;  // as most are
  std::size_t before = at - 1;
  while (before > 0 && !utf8::is_boundary(text[before])) --before;
  const unicode::CharClass cls = unicode::char_class(utf8::decode(text, before).value);
  // "3.14.2022" and "-2022-01-08" begin at their first number.
  const bool joins = at >= 2 &&
                     (text[at - 1] == '.' || text[at - 1] == '-' || text[at - 1] == '/') &&
                     ascii::is_digit(text[at - 2]);
  return !joins && cls != unicode::CharClass::letter && cls != unicode::CharClass::digit;
}

// Whether at `at` is a word with a blank and another word behind it, as nearly everywhere: no date
// begins there.
bool is_among_words(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && ascii::is_letter(text[end])) ++end;
  return end > at && end + 1 < text.size() && text[end] == ' ' && ascii::is_letter(text[end + 1]);
}

// Whether `text` has four digits in a row, as every date it writes has in its year.
bool may_have_year(std::string_view text) {
  constexpr std::size_t kDigits = 4;
  std::size_t digits = 0;
  for (const char c : text) {
    digits = ascii::is_digit(c) ? digits + 1 : 0;
    if (digits == kDigits) return true;
  }
  return false;
}

}  // namespace

bool is_credible_date(const Date& date, const Date& latest) {
  return is_calendar_day(date) && date <= latest && date != Date{1970, 1, 1};
}

std::optional<Date> parse_date(std::string_view text, const Date& latest) {
  text = ascii::trim(text);
  if (text.empty()) return std::nullopt;
  if (const auto date = number_date(text)) return credible(date, latest);
  if (const auto found = date_at(text, 0)) return credible(found->date, latest);
  // A day of the week, or "Published:".
  Cursor cursor(text, 0);
  if (cursor.word().empty()) return std::nullopt;
  while (cursor.take_any(",.:")) continue;
  if (!cursor.blanks() || cursor.rest().empty()) return std::nullopt;
  const auto found = date_at(text, cursor.at());
  return found ? credible(found->date, latest) : std::nullopt;
}

std::optional<WrittenDate> find_date(std::string_view text, const Date& latest) {
  if (!may_have_year(text)) return std::nullopt;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!begins_token(text, at) || is_among_words(text, at)) continue;
    const auto found = date_at(text, at);
    if (found && is_credible_date(found->date, latest)) return found;
  }
  return std::nullopt;
}

std::optional<Date> date_of_field(std::string_view text) {
  if (const auto date = parse_date(text)) return date;
  const auto found = find_date(text);
  return found ? std::optional(found->date) : std::nullopt;
}

}  // namespace dateline

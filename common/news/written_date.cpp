// SPDX-License-Identifier: GPL-2.0-or-later
// Finds dates in fields and texts. date_shapes.cpp parses the date at a place.
#include "common/news/written_date.h"

#include <algorithm>
#include <array>

#include "common/news/date_cursor.h"
#include "common/news/date_shapes.h"
#include "common/text/ascii.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr std::int64_t kSecondsOfDay = 86'400;

// 20220108, 20220108101500
std::optional<Date> compact(std::string_view digits) {
  if (digits.size() != 8 && digits.size() != 14) return std::nullopt;
  return parse_iso_date(digits.substr(0, 8));
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

// Whether a word, a blank and another word follow at `at`, as nearly everywhere: then no date
// begins there.
bool is_among_words(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && ascii::is_letter(text[end])) ++end;
  return end > at && end + 1 < text.size() && text[end] == ' ' && ascii::is_letter(text[end + 1]);
}

// Whether `text` has enough digits for a year: four in a row, or `fewest` if it may be short.
bool may_have_year(std::string_view text, std::size_t fewest) {
  std::size_t digits = 0;
  for (std::size_t at = 0; at < text.size();) {
    const bool plain = static_cast<unsigned char>(text[at]) < 0x80;
    const utf8::CodePoint c =
        plain ? utf8::CodePoint{static_cast<char32_t>(text[at])} : utf8::decode(text, at);
    digits = digit_value(c.value) >= 0 ? digits + 1 : 0;
    if (digits == fewest) return true;
    at += c.size;
  }
  return false;
}

}  // namespace

bool is_credible_date(const Date& date, const Date& latest) {
  return is_calendar_day(date) && date <= latest && date != Date{1970, 1, 1};
}

std::optional<Date> parse_date(std::string_view text, const Date& latest,
                               std::string_view language) {
  text = ascii::trim(text);
  if (text.empty()) return std::nullopt;
  if (const auto date = number_date(text)) return credible(date, latest);
  if (const auto found = date_at(text, 0, language)) return credible(found->date, latest);
  // A day of the week, or "Published:".
  DateCursor cursor(text, 0);
  if (cursor.word().empty()) return std::nullopt;
  while (cursor.take_any(",.:") || cursor.take("،")) continue;
  if (!cursor.blanks() || cursor.rest().empty()) return std::nullopt;
  const auto found = date_at(text, cursor.at(), language);
  return found ? credible(found->date, latest) : std::nullopt;
}

std::optional<WrittenDate> find_date(std::string_view text, const Date& latest,
                                     std::string_view language) {
  const bool may_be_short = !language.empty() || text.find(':') != std::string_view::npos;
  if (!may_have_year(text, may_be_short ? 2 : 4)) return std::nullopt;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!begins_token(text, at) || is_among_words(text, at)) continue;
    const auto found = date_at(text, at, language);
    if (found && is_credible_date(found->date, latest)) return found;
  }
  return std::nullopt;
}

std::optional<Date> date_of_field(std::string_view text) {
  if (const auto date = parse_date(text)) return date;
  const auto found = find_date(text);
  return found ? std::optional(found->date) : std::nullopt;
}

std::optional<Date> date_of_archive(std::string_view text) {
  if (const auto date = date_of_field(text)) return date;
  constexpr int kPivot = 50;
  DateCursor cursor(ascii::trim(text), 0);
  const Number first = cursor.number();
  Number month = first;
  Number day;
  Number year;
  if (first.digits == 6 && cursor.rest().empty()) {
    year = {first.value / 10'000, 2};
    month = {first.value / 100 % 100, 2};
    day = {first.value % 100, 2};
  } else if (cursor.take_any("/")) {
    day = cursor.number();
    if (!cursor.take_any("/")) return std::nullopt;
    year = cursor.number();
  }
  if (year.digits != 2 || !cursor.rest().empty() || month.value > 12) return std::nullopt;
  const Date date{year.value + (year.value < kPivot ? 2000 : 1900),
                  static_cast<std::uint8_t>(month.value), static_cast<std::uint8_t>(day.value)};
  return is_credible_date(date) ? std::optional(date) : std::nullopt;
}

}  // namespace dateline

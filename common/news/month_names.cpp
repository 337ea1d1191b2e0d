// SPDX-License-Identifier: GPL-2.0-or-later
// Looking for names in the calendar's tables.
#include "common/news/month_names.h"

#include <array>

#include "common/news/calendar_names.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kLongestBytes = 80;
constexpr std::size_t kMostWords = 3;  // of a name

bool is_part_of_word(char32_t code_point) {
  switch (unicode::char_class(code_point)) {
    case unicode::CharClass::letter:
    case unicode::CharClass::mark:
    case unicode::CharClass::ideograph:
    case unicode::CharClass::digit:
      return true;
    default:
      return false;
  }
}

// Where the run of letters and digits at `begin` ends.
std::size_t word_end(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  while (at < text.size() && at < begin + kLongestBytes) {
    const utf8::CodePoint c = utf8::decode(text, at);
    if (!is_part_of_word(c.value)) break;
    at += c.size;
  }
  return at;
}

std::optional<NamedMonth> named(std::string_view name, std::string_view language) {
  const std::string key = calendar_key(name);
  if (const int month = calendar_number(month_table(), key, language); month != 0) {
    return NamedMonth{month, false, name.size()};
  }
  const int month = calendar_number(persian_month_table(), key, language);
  return month == 0 ? std::nullopt : std::optional(NamedMonth{month, true, name.size()});
}

}  // namespace

std::optional<int> month_named(std::string_view word, std::string_view language) {
  if (word.size() < 3 || word.size() > kLongestBytes) return std::nullopt;
  const int month = calendar_number(month_table(), calendar_key(word), language);
  return month == 0 ? std::nullopt : std::optional(month);
}

bool is_weekday(std::string_view word, std::string_view language) {
  if (word.size() < 2 || word.size() > kLongestBytes) return false;
  return calendar_number(weekday_table(), calendar_key(word), language) != 0;
}

std::optional<NamedMonth> month_at(std::string_view text, std::string_view language) {
  std::array<std::size_t, kMostWords> ends{};
  std::size_t words = 0;
  for (std::size_t at = 0; words < kMostWords;) {
    const std::size_t end = word_end(text, at);
    if (end == at) break;
    ends[words++] = end;
    if (end == text.size() || (text[end] != ' ' && text[end] != '.')) break;
    at = end + 1;
  }
  if (words == 0 || ends[0] > kLongestBytes) return std::nullopt;
  for (; words > 0; --words) {
    if (const auto month = named(text.substr(0, ends[words - 1]), language)) return month;
  }
  return std::nullopt;
}

}  // namespace dateline

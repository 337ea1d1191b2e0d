// SPDX-License-Identifier: GPL-2.0-or-later
// Reads one group of digits after the other.
#include "common/analysis/thousands.h"

#include "common/analysis/ascii_class.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kGroup = 3;
constexpr std::size_t kMostGroups = 4;  // more after the first would be a row of numbers

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_ascii_digit(text[at]);
}

// The size of a separator that all languages share.
std::size_t common_mark(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == ',' || text[at] == '\'') return 1;
  if (ascii_class(text[at]) != Ascii::not_ascii) return 0;
  const utf8::CodePoint wide = utf8::decode(text, at);
  const bool mark =
      wide.value == 0xA0 || wide.value == 0x202F || wide.value == 0x2009 || wide.value == 0x2019;
  return mark ? wide.size : 0;
}

bool is_group(std::string_view text, std::size_t at) {
  for (std::size_t i = 0; i < kGroup; ++i) {
    if (!is_digit_at(text, at + i)) return false;
  }
  return !is_digit_at(text, at + kGroup);
}

std::size_t common_end(std::string_view text, std::size_t at) {
  for (;;) {
    const std::size_t size = common_mark(text, at);
    if (size == 0 || !is_group(text, at + size)) return at;
    at += size + kGroup;
  }
}

// A mark that may also separate two numbers.
std::size_t careful_end(std::string_view text, std::size_t begin, std::size_t at, char mark) {
  if (text[begin] == '0') return at;
  const bool behind_number = begin > 1 && text[begin - 1] == mark && is_digit_at(text, begin - 2);
  if (behind_number) return at;
  std::size_t end = at;
  std::size_t groups = 0;
  while (end < text.size() && text[end] == mark && is_group(text, end + 1)) {
    end += 1 + kGroup;
    ++groups;
  }
  const bool goes_on = end < text.size() && text[end] == mark && is_digit_at(text, end + 1);
  return groups > kMostGroups || goes_on ? at : end;
}

}  // namespace

std::size_t thousands_end(std::string_view text, std::size_t begin, std::size_t at,
                          const Language& language) {
  if (at - begin > kGroup || at >= text.size()) return at;
  if (text[at] == ' ') return language.blank_thousands ? careful_end(text, begin, at, ' ') : at;
  if (text[at] == '.') return language.point_thousands ? careful_end(text, begin, at, '.') : at;
  return common_end(text, at);
}

}  // namespace dateline

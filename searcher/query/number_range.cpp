// SPDX-License-Identifier: GPL-2.0-or-later
// Parses numbers and ranges.
#include "searcher/query/number_range.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "common/text/ascii.h"

namespace dateline {
namespace {

// More digits are an account or telephone number, and a double cannot represent them.
constexpr std::size_t kMostDigits = 15;

using ascii::is_digit;

// Removes thousands separators, as the analyzer does in texts.
std::optional<double> typed_number(std::string_view typed) {
  const std::string_view trimmed = ascii::trim(typed);
  std::string digits;
  for (std::size_t i = 0; i < trimmed.size(); ++i) {
    if (trimmed[i] == ',') {
      const std::string_view group = trimmed.substr(i + 1);
      const bool three = group.size() >= 3 &&
                         std::all_of(group.begin(), group.begin() + 3, is_digit) &&
                         (group.size() == 3 || !is_digit(group[3]));
      if (digits.empty() || !three) return std::nullopt;
      continue;
    }
    digits += trimmed[i];
  }
  return number_value(digits);
}

}  // namespace

std::optional<double> number_value(std::string_view term) {
  if (term.empty() || term.size() > kMostDigits) return std::nullopt;
  if (!is_digit(term.front()) || !is_digit(term.back())) return std::nullopt;
  if (std::count(term.begin(), term.end(), '.') > 1) return std::nullopt;
  const bool number =
      std::all_of(term.begin(), term.end(), [](char c) { return c == '.' || is_digit(c); });
  if (!number) return std::nullopt;
  double value = 0;
  std::from_chars(term.data(), term.data() + term.size(), value);
  return value;
}

std::optional<NumberRange> parse_number_range(std::string_view typed) {
  NumberRange range;
  const std::size_t dots = typed.find("..");
  if (dots == std::string_view::npos) {
    range.low = range.high = typed_number(typed);
    if (!range.low) return std::nullopt;
    return range;
  }
  const std::string_view low = ascii::trim(typed.substr(0, dots));
  const std::string_view high = ascii::trim(typed.substr(dots + 2));
  range.low = typed_number(low);
  range.high = typed_number(high);
  const bool read = (range.low || low.empty()) && (range.high || high.empty());
  if (!read || (!range.low && !range.high)) return std::nullopt;
  if (range.low && range.high && *range.high < *range.low) return std::nullopt;
  return range;
}

}  // namespace dateline

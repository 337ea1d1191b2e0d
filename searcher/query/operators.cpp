// SPDX-License-Identifier: GPL-2.0-or-later
// Distinguishes operators from words.
#include "searcher/query/operators.h"

#include <algorithm>

#include "common/text/ascii.h"

namespace dateline {

std::optional<FoundOperator> find_operator(std::string_view word) {
  for (const OperatorRow& row : kOperators) {
    if (!word.starts_with(row.word)) continue;
    const std::string_view number = word.substr(row.word.size());
    if (!row.takes_number && !number.empty()) continue;
    if (row.takes_number && number.empty() && !is_function(row.kind)) continue;
    if (std::all_of(number.begin(), number.end(), ascii::is_digit)) {
      return FoundOperator{&row, number};
    }
  }
  return std::nullopt;
}

std::optional<double> parse_boost(std::string_view typed) { return number_value(typed); }

}  // namespace dateline

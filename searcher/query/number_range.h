// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers in texts, and ranges of them: `num:4000..4500`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Xapian {
class Database;
class Query;
}  // namespace Xapian

namespace dateline {

/// Both ends are included; an end that is not set is open. One of them is set.
struct NumberRange {
  std::optional<double> low;
  std::optional<double> high;

  [[nodiscard]] bool contains(double value) const {
    return (!low || *low <= value) && (!high || value <= *high);
  }
  friend bool operator==(const NumberRange&, const NumberRange&) = default;
};

/// The number that a word of the index is: digits, with one stop between them at most. Nothing for
/// any other word, such as 04:30 and 2.1bn.
[[nodiscard]] std::optional<double> number_value(std::string_view term);

/// `4400`, `4,400`, `4000..4500`, `..4500`, `4000..`. Nothing for what is neither, or runs down.
[[nodiscard]] std::optional<NumberRange> parse_number_range(std::string_view typed);

/// The words of a database that are numbers of the range.
[[nodiscard]] std::vector<std::string> number_terms(const Xapian::Database& database,
                                                    const NumberRange& range);

/// The documents that hold a number of the range, in the text or in the title.
[[nodiscard]] Xapian::Query number_filter(const NumberRange& range);

}  // namespace dateline

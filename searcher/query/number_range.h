// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers in texts, and ranges of them: `num:4000..4500`.
#pragma once

#include <optional>
#include <string_view>

namespace dateline {

/// Both ends are included; an unset end is open. At least one is set.
struct NumberRange {
  std::optional<double> low;
  std::optional<double> high;

  [[nodiscard]] bool contains(double value) const {
    return (!low || *low <= value) && (!high || value <= *high);
  }
  friend bool operator==(const NumberRange&, const NumberRange&) = default;
};

/// The value of a word of the index that is a number: digits, with at most one point between them.
/// nullopt for any other word, such as 04:30 and 2.1bn.
[[nodiscard]] std::optional<double> number_value(std::string_view term);

/// Parses `4400`, `4,400`, `4000..4500`, `..4500`, `4000..`. nullopt for any other text, and if
/// the end is less than the beginning.
[[nodiscard]] std::optional<NumberRange> parse_number_range(std::string_view typed);

}  // namespace dateline

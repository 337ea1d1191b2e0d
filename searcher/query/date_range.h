// SPDX-License-Identifier: GPL-2.0-or-later
// Days, months, years and what lies between them, as a query and the options name them.
#pragma once

#include <optional>
#include <string_view>

#include "common/news/date.h"

namespace dateline {

/// Days from `first` to `last`, both included; an end that is not set is open.
struct DateRange {
  std::optional<Date> first;
  std::optional<Date> last;
  bool unknown = false;  ///< no days at all, but articles whose date is not known

  /// Whether it asks for anything.
  [[nodiscard]] bool any() const { return first || last || unknown; }
  friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// A year (`2021`), a month (`2022-02`), or a day in a shape of `parse_date`: its first and last
/// day. Nothing for any other text.
[[nodiscard]] std::optional<DateRange> parse_period(std::string_view text);

/// A period, `FROM..TO` of two periods of which one may be missing, or `unknown`. Nothing for any
/// other text, and where the end lies before the beginning.
[[nodiscard]] std::optional<DateRange> parse_date_range(std::string_view text);

}  // namespace dateline

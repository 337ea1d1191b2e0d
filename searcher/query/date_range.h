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

/// A year (`2021`), a month (`2022-02`, `February 2022`, `Feb-2022`), a day in a shape of
/// `parse_date`, or, where `today` is known, a period named by it (`last-week`): its first and last
/// day. Nothing for any other text.
[[nodiscard]] std::optional<DateRange> parse_period(std::string_view text,
                                                    const std::optional<Date>& today = {});

/// A period, `FROM..TO` of two periods of which one may be missing and either may be a time before
/// `today` (`30d..`), or `unknown`. Nothing for any other text, and where the end lies before the
/// beginning.
[[nodiscard]] std::optional<DateRange> parse_date_range(std::string_view text,
                                                        const std::optional<Date>& today = {});

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Ranges of days, as queries and options write them: days, months, years, FROM..TO.
#pragma once

#include <optional>
#include <string_view>

#include "common/news/date.h"

namespace dateline {

/// The days from `first` to `last`, both included; an unset end is open.
struct DateRange {
  std::optional<Date> first;
  std::optional<Date> last;
  bool unknown = false;  ///< not days, but articles of unknown date

  /// Whether it restricts anything.
  [[nodiscard]] bool any() const { return first || last || unknown; }
  friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// The first and last day of a year (`2021`), a month (`2022-02`, `February 2022`, `Feb-2022`), a
/// day in a format of `parse_date`, or, if `today` is given, a relative period (`last-week`).
/// nullopt for any other text.
[[nodiscard]] std::optional<DateRange> parse_period(std::string_view text,
                                                    const std::optional<Date>& today = {});

/// A period; or `FROM..TO`, where one period may be missing and either may be a time before
/// `today` (`30d..`); or `unknown`. nullopt for any other text, and if the end is before the
/// beginning.
[[nodiscard]] std::optional<DateRange> parse_date_range(std::string_view text,
                                                        const std::optional<Date>& today = {});

}  // namespace dateline

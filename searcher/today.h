// SPDX-License-Identifier: GPL-2.0-or-later
// The day that "last week" is counted from.
#pragma once

#include "common/news/date.h"

namespace dateline {

/// The day of $DATELINE_TODAY (2022-01-08), else today's by the clock and the local time zone.
/// Throws Error(usage) where the variable is not a day.
[[nodiscard]] Date today();

}  // namespace dateline

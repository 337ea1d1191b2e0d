// SPDX-License-Identifier: GPL-2.0-or-later
// The day from which "last week" counts.
#pragma once

#include "common/news/date.h"

namespace dateline {

/// The day of $DATELINE_TODAY (2022-01-08), else the local date. Throws Error(usage) if the
/// variable is not a day.
[[nodiscard]] Date today();

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Dates with the month's name, as the fields of formats write them.
#pragma once

#include <optional>
#include <string_view>

#include "common/news/date.h"

namespace dateline {

/// The first date in `text`: `2022-01-08`, `Sat, 08 Jan 2022 10:15:00 GMT`, `8-JAN-2022 10:15`,
/// `January 8, 2022 Saturday`. Nothing if there is none with day, month and a year of four digits.
[[nodiscard]] std::optional<Date> written_date(std::string_view text);

}  // namespace dateline

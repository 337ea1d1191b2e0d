// SPDX-License-Identifier: GPL-2.0-or-later
// Parses the formats in which people write dates.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "common/news/written_date.h"

namespace dateline {

/// The date that begins at `at`, credible or not. `language` is a code ("hr", "en-GB"), empty if
/// unknown; it resolves month names that several languages share, and whether the first of two
/// numbers up to twelve is the day.
[[nodiscard]] std::optional<WrittenDate> date_at(std::string_view text, std::size_t at,
                                                 std::string_view language);

}  // namespace dateline

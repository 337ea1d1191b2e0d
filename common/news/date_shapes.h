// SPDX-License-Identifier: GPL-2.0-or-later
// The shapes in which people write days, as a function from a place in a text.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "common/news/written_date.h"

namespace dateline {

/// The date that begins at `at`, credible or not; `language` is a code ("hr", "en-GB"), empty if
/// unknown. It decides what names of months mean that languages share, and whether of two numbers
/// up to twelve the first is the day.
[[nodiscard]] std::optional<WrittenDate> date_at(std::string_view text, std::size_t at,
                                                 std::string_view language);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// The names of the days of the week.
#pragma once

#include <string_view>

namespace dateline {

/// Whether a word names a day of the week, whole or abbreviated, in any case, in one of the languages
/// that articles are read in.
[[nodiscard]] bool is_weekday(std::string_view word);

}  // namespace dateline

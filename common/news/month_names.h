// SPDX-License-Identifier: GPL-2.0-or-later
// The names of months.
#pragma once

#include <optional>
#include <string_view>

namespace dateline {

/// The month (1 to 12) that a word names, whole or cut short, in any case, with or without accents:
/// English, German, French, Spanish, Italian, Portuguese, Dutch, Polish and Russian.
[[nodiscard]] std::optional<int> month_named(std::string_view word);

}  // namespace dateline

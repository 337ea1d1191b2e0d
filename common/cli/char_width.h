// SPDX-License-Identifier: GPL-2.0-or-later
// The width of a character on a terminal, in columns.
#pragma once

#include <cstddef>

namespace dateline::cli {

/// 0 for combining and invisible characters, 2 for East Asian wide and fullwidth ones and emoji,
/// else 1. Each code point counts for itself: joined emoji count as the sum of their parts.
[[nodiscard]] std::size_t char_width(char32_t code_point);

}  // namespace dateline::cli

// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers whose thousands are set apart: 4,400; 4 400; 4.400.000; 4'400.
#pragma once

#include <cstddef>
#include <string_view>

#include "common/analysis/language.h"

namespace dateline {

/// The end of the number whose first digits are `text` from `begin` to `at`: behind the last group
/// of exactly three digits with a separator before it, or `at`. A comma, an apostrophe, a no-break
/// and a thin blank are separators in every language, a blank and a point where it has them. These
/// two must hold for the whole number: neither joins parts of a longer row of digits.
[[nodiscard]] std::size_t thousands_end(std::string_view text, std::size_t begin, std::size_t at,
                                        const Language& language);

}  // namespace dateline

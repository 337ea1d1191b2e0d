// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers with thousands separators: 4,400; 4 400; 4.400.000; 4'400.
#pragma once

#include <cstddef>
#include <string_view>

#include "common/analysis/language.h"

namespace dateline {

/// The end of the number whose first digits are `text` from `begin` to `at`: after the last group
/// of exactly three digits that follows a separator, or `at`. Comma, apostrophe, no-break blank and
/// thin blank are separators in every language; blank and point only in languages that use them.
/// The latter two must fit the whole number: they do not join parts of a longer row of digits.
[[nodiscard]] std::size_t thousands_end(std::string_view text, std::size_t begin, std::size_t at,
                                        const Language& language);

}  // namespace dateline

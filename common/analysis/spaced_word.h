// SPDX-License-Identifier: GPL-2.0-or-later
// Words that contain a blank: "J. K.", and "4 400" in languages that write numbers like this.
#pragma once

#include <cstddef>
#include <string_view>

#include "common/analysis/language.h"

namespace dateline {

/// The end of the word at `at` if the analyzer reads it across a blank, else `at`.
[[nodiscard]] std::size_t spaced_word_end(std::string_view text, std::size_t at,
                                          const Language& language);

}  // namespace dateline

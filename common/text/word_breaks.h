// SPDX-License-Identifier: GPL-2.0-or-later
// Word boundaries in scripts without blanks, from ICU's dictionaries.
#pragma once

#include <string_view>
#include <vector>

#include "common/text/span.h"

namespace dateline {

/// Splits valid UTF-8 into words and the text between them, in order and without gaps.
[[nodiscard]] std::vector<Span> word_breaks(std::string_view text);

}  // namespace dateline

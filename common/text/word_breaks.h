// SPDX-License-Identifier: GPL-2.0-or-later
// Where words begin and end in scripts without blanks, by ICU's dictionaries.
#pragma once

#include <string_view>
#include <vector>

#include "common/text/span.h"

namespace dateline {

/// The words of valid UTF-8 and what stands between them, in order; together they are all of it.
[[nodiscard]] std::vector<Span> word_breaks(std::string_view text);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Splits text into sentences.
#pragma once

#include <string_view>
#include <vector>

#include "common/text/span.h"

namespace dateline {

/// The sentences of `text` (valid UTF-8), in order, without surrounding white space; together they
/// contain every other byte. A line end always ends a sentence. A full stop does not after an
/// abbreviation, initials or a number, or before a lower-case letter.
[[nodiscard]] std::vector<Span> sentences(std::string_view text);

}  // namespace dateline

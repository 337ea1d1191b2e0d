// SPDX-License-Identifier: GPL-2.0-or-later
// Where sentences begin and end.
#pragma once

#include <string_view>
#include <vector>

#include "common/text/span.h"

namespace dateline {

/// The sentences of `text` (valid UTF-8) in order, without the white space around them; together
/// they hold every other byte. A line end always ends a sentence. A full stop does not after an
/// abbreviation, initials or a number, nor where the text goes on in lower case.
[[nodiscard]] std::vector<Span> sentences(std::string_view text);

}  // namespace dateline

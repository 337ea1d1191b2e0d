// SPDX-License-Identifier: GPL-2.0-or-later
// Sentences typed in scripts without blanks, cut into words. A short run is one word and is
// searched as it is; a sentence would hardly ever be found that way.
#pragma once

#include <string_view>
#include <vector>

#include "common/text/span.h"

namespace dateline {

/// Whether a typed word has a character of a script without blanks.
[[nodiscard]] bool holds_ideograph(std::string_view typed);

/// The parts of a typed word, in order: a run in which ICU sees three words or more, of two
/// characters or more each, is cut into them; without such a run there is one part, the whole.
[[nodiscard]] std::vector<Span> words_of_runs(std::string_view typed);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Sentences of an article that open as phrases of a page do: "Advertisement spending fell by a
// third."
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/article/zones/phrases.h"

namespace dateline::zones {

/// Whether a folded line (fold_head) of `words` words, which ends as a sentence and opens with
/// `phrase` of `group`, is an English sentence that says nothing of what the group stands for: a
/// page speaks to its reader, a note says what was published. Labels ("Source:") are never.
[[nodiscard]] bool is_own_sentence(PhraseGroup group, std::string_view phrase,
                                   std::string_view folded, std::size_t words);

}  // namespace dateline::zones

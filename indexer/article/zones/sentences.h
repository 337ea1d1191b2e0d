// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises sentences of an article that begin like a phrase of a page: "Advertisement spending
// fell by a third."
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/article/zones/phrases.h"

namespace dateline::zones {

/// Whether a folded line (fold_head) of `words` words, which ends like a sentence and begins with
/// `phrase` of `group`, is an English sentence of the article and not of the group: a page
/// addresses its reader, a note says what was published. Never true for labels ("Source:").
[[nodiscard]] bool is_own_sentence(PhraseGroup group, std::string_view phrase,
                                   std::string_view folded, std::size_t words);

}  // namespace dateline::zones

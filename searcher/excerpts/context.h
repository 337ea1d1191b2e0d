// SPDX-License-Identifier: GPL-2.0-or-later
// The paragraphs of an article around a passage, read from the index.
#pragma once

#include "searcher/answer/hit.h"
#include "searcher/index/combined_index.h"

namespace dateline {

/// Up to `count` paragraphs of the article before the passage and as many after it, of any zone,
/// in order. The pieces of a long paragraph count as paragraphs. `article` is the number of the
/// hit's article.
[[nodiscard]] Context context_of(const CombinedIndex& index, const Hit& hit, DocumentNumber article,
                                 std::size_t count);

/// The first sentence of the article's body; nullopt if it has no body.
[[nodiscard]] std::optional<Lead> lead_of(const CombinedIndex& index, const Hit& hit,
                                          DocumentNumber article);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// What an article says beside a passage, read from the index.
#pragma once

#include "searcher/database.h"
#include "searcher/hit.h"

namespace dateline {

/// Up to `count` paragraphs of the article before the passage and as many behind it, of any zone,
/// in order. Of a paragraph that was cut, the pieces count as paragraphs. `article` is the number
/// of the hit's article.
[[nodiscard]] Context context_of(const CombinedIndex& index, const Hit& hit, DocumentNumber article,
                                 std::size_t count);

/// The first sentence of the article's body; none where it has no body.
[[nodiscard]] std::optional<Lead> lead_of(const CombinedIndex& index, const Hit& hit,
                                          DocumentNumber article);

}  // namespace dateline

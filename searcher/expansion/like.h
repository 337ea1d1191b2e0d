// SPDX-License-Identifier: GPL-2.0-or-later
// `like:PASSAGE_ID`: replaces it by the words that characterise the passage.
#pragma once

#include "searcher/index/combined_index.h"
#include "searcher/query/query.h"

namespace dateline {

/// The largest number of words for a passage: those that distinguish it best.
inline constexpr std::size_t kLikeWords = 25;

/// Replaces each `like:` by an OR of its passage's words, excluding its own article. Throws
/// Error(usage), with a caret, if the index has no such passage.
void look_up_likes(Query& query, const CombinedIndex& index, Analyzer& analyzer);

}  // namespace dateline

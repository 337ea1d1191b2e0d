// SPDX-License-Identifier: GPL-2.0-or-later
// `like:PASSAGE_ID`: what a passage is about, as words of the query.
#pragma once

#include "searcher/database.h"
#include "searcher/query/query.h"

namespace dateline {

/// Most words that stand for a passage: those that tell it best from others.
inline constexpr std::size_t kLikeWords = 25;

/// Puts into the place of each `like:` any of its passage's words, in other articles than its own.
/// Throws Error(usage), with a caret, where the index has no such passage.
void look_up_likes(Query& query, const CombinedIndex& index, Analyzer& analyzer);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Turns a scored passage into a hit with marks, excerpts and context.
#pragma once

#include "searcher/answer/hit.h"
#include "searcher/answer/request.h"
#include "searcher/excerpts/marker.h"
#include "searcher/excerpts/term_worth.h"
#include "searcher/index/combined_index.h"
#include "searcher/ranking/scored_passage.h"

namespace dateline {

/// Makes the hit, without rank and explanation. A run without excerpts has no marks or texts.
[[nodiscard]] Hit make_hit(const CombinedIndex& index, const SearchRequest& request, Marker& marker,
                           const Worth& worth, const ScoredArticle& article,
                           ScoredPassage&& passage);

/// Makes the entry for another article that has the same passage.
[[nodiscard]] Copy copy_in(const StoredArticle& article);

}  // namespace dateline

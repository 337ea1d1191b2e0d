// SPDX-License-Identifier: GPL-2.0-or-later
// Turns a scored passage into a hit with marks, excerpts and context.
#pragma once

#include "searcher/database.h"
#include "searcher/hit.h"
#include "searcher/marker.h"
#include "searcher/ranking/scored_passage.h"
#include "searcher/searcher.h"
#include "searcher/worth.h"

namespace dateline {

/// The hit, without rank and explanation. A run without excerpts has neither marks nor texts.
[[nodiscard]] Hit make_hit(const CombinedIndex& index, const SearchRequest& request, Marker& marker,
                           const Worth& worth, const ScoredArticle& article,
                           ScoredPassage&& passage);

/// An article that has a passage of the same words.
[[nodiscard]] Copy copy_in(const StoredArticle& article);

}  // namespace dateline

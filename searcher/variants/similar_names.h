// SPDX-License-Identifier: GPL-2.0-or-later
// Filters the similar names of an answer down to those worth showing.
#pragma once

#include "searcher/answer/hit.h"
#include "searcher/index/combined_index.h"
#include "searcher/query/query.h"

namespace dateline {

/// Removes from `answer.similar_names` the names that are searched already, typed or as another
/// form; names over a hundred times rarer than the word they resemble; and, if some occur three
/// times or more, all that occur less often.
void drop_poor_names(const CombinedIndex& index, const Query& query, SearchAnswer& answer);

}  // namespace dateline

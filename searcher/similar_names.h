// SPDX-License-Identifier: GPL-2.0-or-later
// Which of the names that were found similar to words of a query are worth naming.
#pragma once

#include "searcher/database.h"
#include "searcher/hit.h"
#include "searcher/query/query.h"

namespace dateline {

/// Removes from `answer.similar_names` what is searched already, typed or as another form of a
/// word; what is over a hundred times rarer than the word it is similar to; and, where some occur
/// three times or more, all that occur less often.
void drop_poor_names(const CombinedIndex& index, const Query& query, SearchAnswer& answer);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Suggests words that are spelt nearly alike when little was found.
#pragma once

#include <cstddef>
#include <vector>

#include "searcher/answer/hit.h"
#include "searcher/index/combined_index.h"
#include "searcher/index/near_forms.h"
#include "searcher/query/query.h"

namespace dateline {

/// Suggestions are made if fewer passages match.
inline constexpr std::size_t kFewPassages = 5;

/// Sets `answer.did_you_mean` to the query with each word that occurs nowhere replaced by its
/// likeliest neighbour (log_likelihood): within one letter, for words of seven letters or more
/// within two, or a similar name in `answer`. Adds to `answer.similar_names` names of six letters
/// or more that are one letter away from a word of the query.
void suggest(const CombinedIndex& index, const Query& query, SearchAnswer& answer,
             const FormTables& tables);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// What may have been meant where little was found: words spelt nearly alike.
#pragma once

#include <cstddef>
#include <vector>

#include "searcher/database.h"
#include "searcher/hit.h"
#include "searcher/near_forms.h"
#include "searcher/query/query.h"

namespace dateline {

/// Suggestions are made where fewer passages match.
inline constexpr std::size_t kFewPassages = 5;

/// Adds to `answer`: `did_you_mean`, the query with each word that occurs nowhere replaced by the
/// likeliest of the words near it (log_likelihood): within one letter, of seven letters or more
/// within two, or a similar name that `answer` has; and to `similar_names` names of six letters or
/// more that are one letter away from a word of the query.
void suggest(const CombinedIndex& index, const Query& query, SearchAnswer& answer,
             const FormTables& tables);

}  // namespace dateline

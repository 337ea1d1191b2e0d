// SPDX-License-Identifier: GPL-2.0-or-later
// If no passage contains any word of a query, searches the likeliest forms of its words.
#pragma once

#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/answer/hit.h"
#include "searcher/index/combined_index.h"
#include "searcher/index/near_forms.h"
#include "searcher/query/query.h"
#include "searcher/variants/variants.h"

namespace dateline {

/// If no passage contains any word of `query`, in any form that is searched, adds to the words
/// that may be misspelt their likeliest forms as corrections, and returns these. The forms come
/// from the vocabulary (near_forms) and, unless `variants` is null, from names that are spelt
/// alike. Stop words are never proposed.
[[nodiscard]] std::vector<Correction> correct_as_last_resort(Query& query,
                                                             const CombinedIndex& index,
                                                             const Analyzer& analyzer,
                                                             VariantFinder* variants,
                                                             const FormTables& tables);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Where no passage holds any word of a query: the likeliest forms are searched.
#pragma once

#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/database.h"
#include "searcher/hit.h"
#include "searcher/near_forms.h"
#include "searcher/query/query.h"
#include "searcher/variants.h"

namespace dateline {

/// Gives the words of `query` that may be misspelt their likeliest forms as corrections if no
/// passage holds any of its words, in any form they are searched in; returns what was given. The
/// forms come from the vocabulary (near_forms) and, unless `variants` is null, from the names that
/// are spelt alike. Stop words are never meant.
[[nodiscard]] std::vector<Correction> correct_as_last_resort(Query& query,
                                                             const CombinedIndex& index,
                                                             const Analyzer& analyzer,
                                                             VariantFinder* variants,
                                                             const FormTables& tables);

}  // namespace dateline

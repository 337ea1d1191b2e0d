// SPDX-License-Identifier: GPL-2.0-or-later
// The words of a query with the other spellings of their names.
#pragma once

#include "searcher/hit.h"
#include "searcher/query/query.h"
#include "searcher/variants.h"

namespace dateline {

/// Gives the words of a query the spellings found with them: every word but those that are excluded
/// or asked for exactly.
void add_variants(QueryNode& node, VariantFinder& finder);

/// Lists in `answer` what was added for each word, and the names that may be meant instead.
void list_variants(const QueryNode& node, VariantFinder& finder, SearchAnswer& answer);

}  // namespace dateline

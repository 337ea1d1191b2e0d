// SPDX-License-Identifier: GPL-2.0-or-later
// Adds the spelling variants of names to the words of a query.
#pragma once

#include "searcher/answer/hit.h"
#include "searcher/query/query.h"
#include "searcher/variants/variants.h"

namespace dateline {

/// Adds spelling variants to every word of a query that is neither excluded nor exact.
void add_variants(QueryNode& node, VariantFinder& finder);

/// Lists in `answer` the variants added to each word, and the names that may be meant instead.
void list_variants(const QueryNode& node, VariantFinder& finder, SearchAnswer& answer);

}  // namespace dateline

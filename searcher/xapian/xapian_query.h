// SPDX-License-Identifier: GPL-2.0-or-later
// Translates the plan of a query to Xapian queries.
#pragma once

#include "searcher/query/plan.h"

namespace Xapian {
class Query;
}

namespace dateline {

/// The query for passages: scored by the plan's terms, filtered by its tree. Phrases and NOT apply
/// to a passage's own text, single words also to its article's title. Fields filter; without terms
/// every score is 0.
[[nodiscard]] Xapian::Query passage_query(const QueryPlan& plan);

/// The query for articles: any of the plan's terms, filtered by its fields.
[[nodiscard]] Xapian::Query article_query(const QueryPlan& plan);

}  // namespace dateline

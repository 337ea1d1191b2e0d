// SPDX-License-Identifier: GPL-2.0-or-later
// All passages that match a query, article by article, to be counted.
#pragma once

#include <span>
#include <vector>

#include "searcher/database.h"
#include "searcher/facets.h"
#include "searcher/query/plan.h"
#include "searcher/ranking/confirmed.h"
#include "searcher/ranking/limits.h"

namespace dateline {

/// The articles of every passage that matches `plan` within `limits`, and that `confirmed` has
/// where it is given, with what counting by `fields` takes: no more of an article than its day
/// where that will do. An article that is read and is not there (the index moved on between the two
/// databases) is left out.
[[nodiscard]] std::vector<ArticleMatches> matching_articles(const CombinedIndex& index,
                                                            const QueryPlan& plan,
                                                            const Limits& limits,
                                                            const Confirmed* confirmed,
                                                            std::span<const FacetField> fields);

}  // namespace dateline

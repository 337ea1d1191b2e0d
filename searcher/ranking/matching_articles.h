// SPDX-License-Identifier: GPL-2.0-or-later
// Collects all passages that match a query, grouped by article, for counting.
#pragma once

#include <span>
#include <vector>

#include "searcher/answer/facets.h"
#include "searcher/index/combined_index.h"
#include "searcher/query/plan.h"
#include "searcher/ranking/confirmed.h"
#include "searcher/ranking/limits.h"

namespace dateline {

/// The articles of every passage that matches `plan` within `limits` and, if `confirmed` is given,
/// is in it. Reads only what counting by `fields` needs, which may be just the article's day.
/// Skips an article that is missing because the index changed between the two databases.
[[nodiscard]] std::vector<ArticleMatches> matching_articles(const CombinedIndex& index,
                                                            const QueryPlan& plan,
                                                            const Limits& limits,
                                                            const Confirmed* confirmed,
                                                            std::span<const FacetField> fields);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Restricts the matches of a query to the scope of the search.
#pragma once

#include <string>
#include <vector>

#include "searcher/index/combined_index.h"
#include "searcher/query/plan.h"
#include "searcher/query/scope.h"

namespace Xapian {
class Query;
}

namespace dateline {

/// A scope, resolved against an index.
struct Limits {
  std::vector<std::string> hidden_zones;  ///< terms of the zones that are not searched but occur
  DateRange dates;
  std::vector<std::string> outlet;  ///< terms, all required
  bool asked = false;               ///< whether the user limited anything, zones included
};

/// The limits of `scope` for a query. A query with a zone field is not limited to other zones.
[[nodiscard]] Limits limits_of(const SearchScope& scope, const QueryPlan& plan,
                               const CombinedIndex& index);

/// `query` for passages or for articles, within the limits; scores do not change.
[[nodiscard]] Xapian::Query within(const Limits& limits, const Xapian::Query& query);
[[nodiscard]] Xapian::Query articles_within(const Limits& limits, const Xapian::Query& query);

/// The number of passages that match `plan` within the limits except that they are in hidden
/// zones; and the number within the limits except that their date is unknown.
[[nodiscard]] std::size_t count_hidden(const Limits& limits, const QueryPlan& plan,
                                       const CombinedIndex& index, Analyzer& analyzer);
[[nodiscard]] std::size_t count_undated(const Limits& limits, const QueryPlan& plan,
                                        const CombinedIndex& index, Analyzer& analyzer);

/// Looks up the articles for the plan's `url:` and `path:` and, for a served index, the words for
/// its `num:`.
void look_up_articles(QueryPlan& plan, const CombinedIndex& index);

}  // namespace dateline

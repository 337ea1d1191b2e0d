// SPDX-License-Identifier: GPL-2.0-or-later
// What a search's scope takes away from a query's matches.
#pragma once

#include <string>
#include <vector>

#include "searcher/database.h"
#include "searcher/query/plan.h"
#include "searcher/query/scope.h"

namespace dateline {

/// A scope against an index.
struct Limits {
  std::vector<std::string> hidden_zones;  ///< terms of the zones not looked in, that occur
  DateRange dates;
  std::vector<std::string> outlet;  ///< terms that must all be there
  bool asked = false;               ///< whether more is limited than the zones, or these by name
};

/// The limits of `scope` for a query. A query that asks for a zone is not limited to others.
[[nodiscard]] Limits limits_of(const SearchScope& scope, const QueryPlan& plan,
                               const CombinedIndex& index);

/// `query` for passages or for articles, within the limits; scores stay as they are.
[[nodiscard]] Xapian::Query within(const Limits& limits, const Xapian::Query& query);
[[nodiscard]] Xapian::Query articles_within(const Limits& limits, const Xapian::Query& query);

/// How many passages match `plan` within the limits but for the zones, in the hidden ones; and how
/// many within them but for the dates, whose date is unknown.
[[nodiscard]] std::size_t count_hidden(const Limits& limits, const QueryPlan& plan,
                                       const CombinedIndex& index, Analyzer& analyzer);
[[nodiscard]] std::size_t count_undated(const Limits& limits, const QueryPlan& plan,
                                        const CombinedIndex& index, Analyzer& analyzer);

/// Looks up which articles the plan's `url:` and `path:` ask for, and, where an index is served,
/// which words its `num:`.
void look_up_articles(QueryPlan& plan, const CombinedIndex& index);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// The one way from a query as typed to what is asked of an index: a search takes it, and --parse
// shows it.
#pragma once

#include "searcher/answer/hit.h"
#include "searcher/answer/request.h"
#include "searcher/expansion/other_forms.h"
#include "searcher/expansion/patterns.h"
#include "searcher/query/plan.h"
#include "searcher/query/query.h"

namespace dateline {

/// A query as it is searched.
struct ReadQuery {
  Query query;     ///< with the forms that are searched unasked, and a note for each repair
  QueryPlan plan;  ///< limits are not in it
};

/// Reads the query of `request`: parses it, finds the dates it prefers, replaces examples by their
/// words, and adds the forms of patterns, names in other spellings and corrections. What is added
/// unasked is listed in `answer`.
[[nodiscard]] ReadQuery read_query(const SearchRequest& request, PatternFinder& patterns,
                                   const FormSources& sources, SearchAnswer& answer);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// The plan of a query: the terms that score, and the filter that passages must satisfy.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/query.h"

namespace dateline {

/// A scoring term, and how often it occurs in the query.
struct ScoredTerm {
  std::string stem;
  unsigned count = 1;
  /// Compounds of it with a neighbour, written as one word; an occurrence of one counts as one of
  /// it.
  std::vector<std::string> joined = {};
  /// Synonyms: terms of other words that match instead of it.
  std::vector<std::string> others = {};
  double boost = 1;  ///< factor of its weight
};

/// The bonus of a word over its synonyms, as a fraction of its own weight: of two otherwise equal
/// passages the one with the typed spelling comes first.
inline constexpr double kOwnShare = 0.1;

struct QueryPlan {
  std::vector<ScoredTerm> terms;  ///< distinct, in query order, without stop words
  QueryNode
      root;  ///< stop words without a part in it are gone, as are joined forms that do not occur
  bool require_all = false;
  /// True unless the query is a plain OR of `terms`.
  bool constrained = false;
  /// Whether matches need confirmation by their text.
  bool needs_text = false;
  /// Whether a passage can match `root` without any of `terms`: a OR date:2020, a OR NOT b.
  bool wordless = false;
  bool has_field = false;    ///< whether it has a field that is not excluded
  bool for_servers = false;  ///< whether positions are left to the text, since servers run no code

  [[nodiscard]] bool empty() const { return terms.empty() && !has_field; }
};

/// The largest number of scoring terms in a query; a longer one is cut, with a note.
inline constexpr std::size_t kMostTerms = 400;

/// Plans a query. `occurs` says whether a term is in the index.
[[nodiscard]] QueryPlan plan_query(const Query& query, const QuerySyntax& syntax,
                                   const std::function<bool(const std::string&)>& occurs,
                                   std::vector<Note>& notes);

/// Lets the text confirm what servers cannot check: positions of words.
void plan_for_servers(QueryPlan& plan);

}  // namespace dateline

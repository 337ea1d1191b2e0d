// SPDX-License-Identifier: GPL-2.0-or-later
// What a query asks of the databases: terms that score, and what a passage must satisfy.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/query.h"
#include "searcher/query/xapian_filter.h"

namespace Xapian {
class Query;
}

namespace dateline {

/// A term that scores, with how often the query holds it.
struct ScoredTerm {
  std::string stem;
  unsigned count = 1;
  /// Terms that write it as one word with a neighbour; where one stands, this term stands too.
  std::vector<std::string> joined = {};
  /// Terms of other words that stand for it.
  std::vector<std::string> others = {};
  double boost = 1;  ///< what its weight is multiplied by
};

/// What the word itself adds beyond its group, where other words stand for it: so much of its own
/// weight, so that of two passages alike the one with the spelling asked for is first.
inline constexpr double kOwnShare = 0.1;

struct QueryPlan {
  std::vector<ScoredTerm> terms;  ///< distinct, in the order of the query; stop words left out
  QueryNode
      root;  ///< stop words without a part in it are gone, as are joined forms that do not occur
  bool require_all = false;
  /// Whether `root` asks for more than that one of `terms` occurs.
  bool constrained = false;
  /// Whether the text has to confirm what the index finds.
  bool needs_text = false;
  /// Whether a passage may satisfy `root` without any of `terms`: a OR date:2020, a OR NOT b.
  bool wordless = false;
  bool has_field = false;                  ///< whether a field takes part that is not excluded
  WindowsAs windows = WindowsAs::sources;  ///< what Xapian is given in their place

  [[nodiscard]] bool empty() const { return terms.empty() && !has_field; }
};

/// Most terms that score in one query; a longer one is cut, with a note.
inline constexpr std::size_t kMostTerms = 400;

/// Plans a query. `occurs` says whether a term is in the index.
[[nodiscard]] QueryPlan plan_query(const Query& query, const QuerySyntax& syntax,
                                   const std::function<bool(const std::string&)>& occurs,
                                   std::vector<Note>& notes);

/// Has the text confirm what servers cannot: where words stand.
void plan_for_servers(QueryPlan& plan);

/// The query for passages: scored by the plan's terms, matching what its tree demands. Phrases and
/// NOT look at a passage's own text, single words also at its article's title. Fields are filters;
/// where there is no term every score is 0.
[[nodiscard]] Xapian::Query passage_query(const QueryPlan& plan);

/// The query for articles: the plan's terms, any of them, and what its fields demand of articles.
[[nodiscard]] Xapian::Query article_query(const QueryPlan& plan);

}  // namespace dateline

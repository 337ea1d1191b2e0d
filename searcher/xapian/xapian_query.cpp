// SPDX-License-Identifier: GPL-2.0-or-later
// The score is always the plain sum over the plan's terms (OP_OR); everything else in the query is
// a filter. Xapian 1.4 scores OP_AND_MAYBE and scaled phrases wrongly, OP_OR and OP_FILTER exactly.
#include "searcher/xapian/xapian_query.h"

#include <xapian.h>

#include <optional>
#include <vector>

#include "common/index/bm25.h"
#include "searcher/query/filter.h"
#include "searcher/xapian/xapian_filter.h"

namespace dateline {
namespace {

using XQuery = Xapian::Query;

WindowsAs windows_of(const QueryPlan& plan) {
  return plan.for_servers ? WindowsAs::words : WindowsAs::sources;
}

XQuery any_of(const std::vector<XQuery>& parts) {
  if (parts.size() == 1) return parts.front();
  return XQuery(XQuery::OP_OR, parts.begin(), parts.end());
}

XQuery boosted(const XQuery& term, double boost) {
  return boost == 1 ? term : XQuery(XQuery::OP_SCALE_WEIGHT, term, boost);
}

// The sum of the plan's terms.
XQuery scored_query(const QueryPlan& plan) {
  if (plan.terms.empty()) return XQuery(XQuery::OP_SCALE_WEIGHT, XQuery::MatchAll, 0);
  std::vector<XQuery> terms;
  for (const ScoredTerm& term : plan.terms) {
    if (term.joined.empty() && term.others.empty()) {
      terms.push_back(boosted(XQuery(term.stem, term.count), term.boost));
      continue;
    }
    std::vector<XQuery> forms{XQuery(term.stem)};
    forms.insert(forms.end(), term.joined.begin(), term.joined.end());
    forms.insert(forms.end(), term.others.begin(), term.others.end());
    // OP_SYNONYM ignores frequencies in the query, so their saturation is a separate factor.
    const double factor = term.boost * (kBm25K3 + 1) * term.count / (kBm25K3 + term.count);
    terms.emplace_back(XQuery::OP_SCALE_WEIGHT,
                       XQuery(XQuery::OP_SYNONYM, forms.begin(), forms.end()), factor);
    if (!term.others.empty()) {
      terms.emplace_back(XQuery::OP_SCALE_WEIGHT, XQuery(term.stem, term.count),
                         term.boost * kOwnShare);
    }
  }
  return any_of(terms);
}

}  // namespace

XQuery article_query(const QueryPlan& plan) {
  const XQuery scored = scored_query(plan);
  const std::optional<Filter> demand = article_filter(plan.root);
  if (!demand) return scored;
  return XQuery(XQuery::OP_FILTER, scored, to_xapian(*demand, windows_of(plan)));
}

XQuery passage_query(const QueryPlan& plan) {
  XQuery scored = scored_query(plan);
  if (plan.wordless) {
    scored = any_of({scored, XQuery(XQuery::OP_SCALE_WEIGHT, XQuery::MatchAll, 0)});
  }
  if (!plan.constrained) return scored;
  const Filter filter = passage_filter(plan.root, plan.require_all, plan.needs_text);
  return XQuery(XQuery::OP_FILTER, scored, to_xapian(filter, windows_of(plan)));
}

}  // namespace dateline

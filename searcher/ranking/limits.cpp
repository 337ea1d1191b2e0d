// SPDX-License-Identifier: GPL-2.0-or-later
// Translates scopes to Xapian filters.
#include "searcher/ranking/limits.h"

#include <xapian.h>

#include <algorithm>

#include "common/index/field_words.h"
#include "common/index/schema.h"
#include "common/index/stored.h"
#include "searcher/index/backend.h"
#include "searcher/query/filter.h"
#include "searcher/ranking/confirmed.h"
#include "searcher/xapian/number_source.h"
#include "searcher/xapian/xapian_filter.h"
#include "searcher/xapian/xapian_query.h"

namespace dateline {
namespace {

using XQuery = Xapian::Query;

bool asks_for_zone(const QueryNode& node) {
  if (node.mark == Mark::excluded) return false;
  if (node.kind == QueryNode::Kind::field) return node.operand.field->kind == FieldKind::zone;
  return std::any_of(node.children.begin(), node.children.end(), asks_for_zone);
}

bool is_looked_in(const SearchScope& scope, bool all, const ZoneRow& row) {
  if (!scope.zones) return all || row.searched_by_default;
  return std::find(scope.zones->begin(), scope.zones->end(), row.zone) != scope.zones->end();
}

XQuery as_query(const Filter& filter) { return to_xapian(filter, WindowsAs::sources); }

XQuery without_hidden(const Limits& limits, const XQuery& query) {
  if (limits.hidden_zones.empty()) return query;
  return XQuery(XQuery::OP_AND_NOT, query, as_query(Filter::any_term(limits.hidden_zones)));
}

XQuery of_outlet(const Limits& limits, const XQuery& query) {
  if (limits.outlet.empty()) return query;
  return XQuery(XQuery::OP_FILTER, query, as_query(Filter::all_terms(limits.outlet)));
}

XQuery of_dates(const Limits& limits, const XQuery& query) {
  if (!limits.dates.any()) return query;
  return XQuery(XQuery::OP_FILTER, query, as_query(Filter::of_dates(limits.dates)));
}

std::size_t count(const CombinedIndex& index, const QueryPlan& plan, Analyzer& analyzer,
                  const XQuery& query) {
  Xapian::Enquire enquire(index.passages());
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  if (plan.needs_text) return confirm_matches(index, plan, analyzer, enquire).count();
  return enquire.get_mset(0, 0, index.passages().get_doccount()).get_matches_lower_bound();
}

// The id terms of the articles that contain all `terms`.
std::vector<std::string> article_ids(const CombinedIndex& index,
                                     const std::vector<FieldTerm>& terms) {
  std::vector<std::string> ids;
  Xapian::Enquire enquire(index.articles());
  enquire.set_query(as_query(terms_filter(terms)));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet found = enquire.get_mset(0, index.articles().get_doccount());
  for (auto it = found.begin(); it != found.end(); ++it) {
    ids.push_back(article_term(index.article(*it).id));
  }
  return ids;
}

void look_up(QueryNode& node, const CombinedIndex& index) {
  if (node.kind == QueryNode::Kind::field && node.operand.field->kind == FieldKind::article_words) {
    node.operand.articles = article_ids(index, node.operand.terms);
  }
  const bool number =
      node.kind == QueryNode::Kind::field && node.operand.field->kind == FieldKind::number;
  if (number && !index.backend().policy().runs_sources) {
    node.operand.number_terms = number_terms(index.passages(), node.operand.numbers);
  }
  for (QueryNode& child : node.children) look_up(child, index);
}

}  // namespace

Limits limits_of(const SearchScope& scope, const QueryPlan& plan, const CombinedIndex& index) {
  Limits limits;
  const bool all = asks_for_zone(plan.root);
  for (const ZoneRow& row : kZones) {
    if (is_looked_in(scope, all, row)) continue;
    const std::string term = zone_term(row.zone);
    if (index.holders_in_passages(term) > 0) limits.hidden_zones.push_back(term);
  }
  limits.dates.first = scope.from;
  limits.dates.last = scope.to;
  append_field_terms(limits.outlet, prefix::kOutlet, scope.outlet);
  limits.asked = scope.zones || limits.dates.any() || !limits.outlet.empty();
  return limits;
}

XQuery within(const Limits& limits, const XQuery& query) {
  return without_hidden(limits, of_outlet(limits, of_dates(limits, query)));
}

XQuery articles_within(const Limits& limits, const XQuery& query) {
  return of_outlet(limits, of_dates(limits, query));
}

std::size_t count_hidden(const Limits& limits, const QueryPlan& plan, const CombinedIndex& index,
                         Analyzer& analyzer) {
  if (limits.hidden_zones.empty()) return 0;
  const XQuery hidden(XQuery::OP_FILTER, passage_query(plan),
                      as_query(Filter::any_term(limits.hidden_zones)));
  return count(index, plan, analyzer, articles_within(limits, hidden));
}

std::size_t count_undated(const Limits& limits, const QueryPlan& plan, const CombinedIndex& index,
                          Analyzer& analyzer) {
  if (!limits.dates.any()) return 0;
  DateRange unknown;
  unknown.unknown = true;
  const XQuery undated(XQuery::OP_FILTER, passage_query(plan), as_query(Filter::of_dates(unknown)));
  return count(index, plan, analyzer, without_hidden(limits, of_outlet(limits, undated)));
}

void look_up_articles(QueryPlan& plan, const CombinedIndex& index) { look_up(plan.root, index); }

}  // namespace dateline

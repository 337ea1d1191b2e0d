// SPDX-License-Identifier: GPL-2.0-or-later
// Queries of Xapian as sets of documents, where terms are all they ask for.
#include <xapian.h>

#include "searcher/ranking/evaluator.h"

namespace dateline {
namespace {

using XQuery = Xapian::Query;

DocumentSet of_term(const LevelPostings& level, const std::string& term) {
  const std::shared_ptr<const Postings> postings = level.postings(term);
  if (postings->set) return *postings->set;
  DocumentSet set(level.last());
  set.insert(postings->documents);
  return set;
}

}  // namespace

std::optional<DocumentSet> documents_of(const LevelPostings& level, const XQuery& query) {
  if (query.empty()) return DocumentSet(level.last());
  switch (query.get_type()) {
    case XQuery::LEAF_TERM:
      return of_term(level, *query.get_terms_begin());
    case XQuery::OP_AND:
    case XQuery::OP_OR:
    case XQuery::OP_AND_NOT:
    case XQuery::OP_FILTER:
      break;
    default:
      return std::nullopt;
  }
  std::optional<DocumentSet> found = documents_of(level, query.get_subquery(0));
  for (std::size_t i = 1; found && i < query.get_num_subqueries(); ++i) {
    const std::optional<DocumentSet> other = documents_of(level, query.get_subquery(i));
    if (!other) return std::nullopt;
    if (query.get_type() == XQuery::OP_OR) {
      *found |= *other;
    } else if (query.get_type() == XQuery::OP_AND_NOT) {
      *found -= *other;
    } else {
      *found &= *other;
    }
  }
  return found;
}

}  // namespace dateline

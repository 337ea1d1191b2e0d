// SPDX-License-Identifier: GPL-2.0-or-later
// Evaluates filters over decoded postings.
#include <xapian.h>

#include <algorithm>

#include "common/index/schema.h"
#include "searcher/query/number_range.h"
#include "searcher/ranking/evaluator.h"
#include "searcher/xapian/number_source.h"

namespace dateline {
namespace {

using Kind = Filter::Kind;

void add_postings(const LevelPostings& level, const std::string& key, DocumentSet& set) {
  const std::shared_ptr<const Postings> postings = level.postings(key);
  if (postings->set) {
    set |= *postings->set;
  } else {
    set.insert(postings->documents);
  }
}

DocumentSet of_postings(const LevelPostings& level, const std::string& key) {
  DocumentSet set(level.last());
  add_postings(level, key, set);
  return set;
}

DocumentSet of_terms(const LevelPostings& level, const std::vector<std::string>& terms) {
  DocumentSet set(level.last());
  for (const std::string& term : terms) add_postings(level, term, set);
  return set;
}

DocumentSet of_dates(const LevelPostings& level, const DateRange& range) {
  const std::shared_ptr<const LevelMemory::Dates> dates = level.dates();
  DocumentSet set(level.last());
  const std::uint32_t first = range.first ? date_number(*range.first) : 1;
  const std::uint32_t last = range.last ? date_number(*range.last) : kNoLastDate;
  for (DocumentNumber number = 1; number < dates->size(); ++number) {
    const std::uint32_t date = (*dates)[number];
    if (range.unknown ? date == 0 : first <= date && date <= last) set.insert(number);
  }
  if (range.unknown) set &= level.all();
  return set;
}

}  // namespace

DocumentSet documents_of(const LevelPostings& level, const Filter& filter) {
  switch (filter.kind) {
    case Kind::everything:
      return level.all();
    case Kind::term:
      return of_postings(level, filter.term);
    case Kind::window:
      return of_postings(level, window_term(filter.window));
    case Kind::dates:
      return of_dates(level, filter.dates);
    case Kind::numbers:
      return of_terms(level, number_terms(level.database(), filter.numbers));
    default:
      break;
  }
  if (filter.parts.empty()) return DocumentSet(level.last());
  DocumentSet found = documents_of(level, filter.parts.front());
  for (std::size_t i = 1; i < filter.parts.size(); ++i) {
    if (filter.kind == Kind::any && filter.parts[i].kind == Kind::term) {
      add_postings(level, filter.parts[i].term, found);
      continue;
    }
    const DocumentSet other = documents_of(level, filter.parts[i]);
    if (filter.kind == Kind::any) {
      found |= other;
    } else if (filter.kind == Kind::without) {
      found -= other;
    } else {
      found &= other;
    }
  }
  return found;
}

}  // namespace dateline

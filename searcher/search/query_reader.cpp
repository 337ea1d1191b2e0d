// SPDX-License-Identifier: GPL-2.0-or-later
// The steps of reading a query, in their order.
#include "searcher/search/query_reader.h"

#include "searcher/expansion/like.h"
#include "searcher/ranking/preferred_dates.h"

namespace dateline {

ReadQuery read_query(const SearchRequest& request, PatternFinder& patterns,
                     const FormSources& sources, SearchAnswer& answer) {
  const CombinedIndex& index = sources.index;
  ReadQuery read;
  read.query = parse_query(request.query, request.syntax, sources.analyzer);
  answer.date_preference = prefer_dates(request, index, read.query);
  look_up_likes(read.query, index, sources.analyzer);
  add_pattern_forms(read.query, patterns);
  add_other_forms(read.query, request.syntax, sources, answer);
  const auto occurs = [&](const std::string& stem) { return index.holders_in_passages(stem) > 0; };
  read.plan = plan_query(read.query, request.syntax, occurs, read.query.notes);
  return read;
}

}  // namespace dateline

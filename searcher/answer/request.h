// SPDX-License-Identifier: GPL-2.0-or-later
// What a search is asked: a query and all options that decide its answer. The command line, a line
// of a batch and a test fill the same struct.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/answer/facets.h"
#include "searcher/query/query.h"
#include "searcher/query/scope.h"

namespace dateline {

struct SearchRequest {
  std::string query;
  std::string query_id;
  std::size_t top = 10;
  std::size_t offset = 0;
  std::size_t per_article = 2;  ///< most passages of one article; 0: any number
  std::size_t excerpts = 1;     ///< most excerpts per hit
  bool full = false;            ///< show every paragraph of the passage instead of excerpts
  std::size_t context = 0;      ///< paragraphs of the article before and after the passage
  std::string_view recipe = "default";
  bool explain = false;             ///< hits list the parts of their scores
  std::vector<FacetField> facets;   ///< fields to count all matches by
  std::optional<FacetField> chart;  ///< a field to draw the counts of
  bool exact_counts = false;        ///< count all matches, also on servers
  QuerySyntax syntax;
  SearchScope scope;
  SortOrder sort = SortOrder::score;  ///< by date: unknown dates last, then by score
};

}  // namespace dateline

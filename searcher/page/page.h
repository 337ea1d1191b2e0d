// SPDX-License-Identifier: GPL-2.0-or-later
// Selects the page of a ranked list that is shown.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "searcher/answer/request.h"
#include "searcher/ranking/candidate_reader.h"

namespace dateline {

/// The passages on the requested page of a ranked list, and for each article on it the number of
/// its passages that are not shown.
struct Page {
  std::vector<std::size_t> places;
  std::map<DocumentNumber, std::size_t> left;
  /// By the position of a passage: the same passage in other articles, which is not shown.
  std::map<std::size_t, std::vector<std::size_t>> twins;
  bool ran_out = false;  ///< more candidates might change the page
};

/// Orders hits by date, those of one day by score; unknown dates come last.
void sort_by_date(SortOrder order, const ScoredArticles& articles,
                  std::vector<ScoredPassage>& passages);

/// The page of passages in their present order.
[[nodiscard]] Page page_of(const SearchRequest& request,
                           const std::vector<ScoredPassage>& passages);

/// The page of passages, sorted by score, then id. Loads text only for shown or tied passages;
/// drops passages whose article is gone.
[[nodiscard]] Page read_page(const SearchRequest& request, CandidateReader& reader,
                             std::vector<ScoredPassage>& passages, ScoredArticles& articles);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// The page of a ranked list that is shown.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "searcher/ranking/candidate_reader.h"
#include "searcher/searcher.h"

namespace dateline {

/// Which passages of a ranked list are on the page asked for, and how many of each article that is
/// on it are not.
struct Page {
  std::vector<std::size_t> places;
  std::map<DocumentNumber, std::size_t> left;
  /// By the place of a passage: those of the same words in other articles, which are not shown.
  std::map<std::size_t, std::vector<std::size_t>> twins;
  bool ran_out = false;  ///< further passages might have changed it
};

/// Hits by date: those of one day are in the order of their scores, unknown dates come last.
void sort_by_date(SortOrder order, const ScoredArticles& articles,
                  std::vector<ScoredPassage>& passages);

/// The page of passages in their order.
[[nodiscard]] Page page_of(const SearchRequest& request,
                           const std::vector<ScoredPassage>& passages);

/// The page of passages, which are put in the order of their scores and then of their ids. The
/// texts are read of those that are shown, or have to be for the order. What is not there goes.
[[nodiscard]] Page read_page(const SearchRequest& request, CandidateReader& reader,
                             std::vector<ScoredPassage>& passages, ScoredArticles& articles);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Arranges the page for a reader: shows copies of a passage once and no title next to another
// passage of its article, alternates articles among near ties, and moves passages that match in
// credits alone further down.
#pragma once

#include <functional>
#include <vector>

#include "searcher/excerpts/marker.h"
#include "searcher/page/page.h"

namespace dateline {

/// The largest number of passages with nearly the same score that are compared.
inline constexpr std::size_t kMostWindow = 32;

struct Arrangement {
  /// A passage whose score is within this fraction of the best remaining one may go first if its
  /// article is not on the page yet. 0: never.
  double near_tie = 0;
  /// Whether a passage, whose text is loaded, matches in credits alone; it is then ranked by half
  /// its score. Empty: not checked.
  std::function<bool(const ScoredPassage& passage)> is_credit = nullptr;
};

/// The requested page, by score or date. It is arranged unless the request is for a run without
/// excerpts or for every passage of an article; with plain syntax near ties keep their order.
[[nodiscard]] Page shown_page(const SearchRequest& request, CandidateReader& reader, Marker& marker,
                              std::vector<ScoredPassage>& passages, ScoredArticles& articles);

/// Fills the page from `passages`, best first. Passages of equal score are sorted by id if `sort`
/// is by score; else they keep their order. A passage with the same words (Passage::hash) as one
/// on the page, from another article, is not shown but listed in Page::twins. A title gives its
/// place to the first other passage of its article on the same page, and is left out after one; it
/// then counts in Page::left.
[[nodiscard]] Page arranged_page(const SearchRequest& request, const Arrangement& arrangement,
                                 CandidateReader& reader, std::vector<ScoredPassage>& passages,
                                 ScoredArticles& articles);

}  // namespace dateline

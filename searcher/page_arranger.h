// SPDX-License-Identifier: GPL-2.0-or-later
// The page as a person reads it: twins of a passage once, no title beside another passage of its
// article, articles in turn among near ties, and what answers in credits alone further down.
#pragma once

#include <functional>
#include <vector>

#include "searcher/marker.h"
#include "searcher/page.h"

namespace dateline {

/// Passages that are looked at together, at most, where their scores are nearly the same.
inline constexpr std::size_t kMostWindow = 32;

struct Arrangement {
  /// A passage whose score is within this share of the best one left may be preferred to it where
  /// its article is not on the page yet. 0: none is.
  double near_tie = 0;
  /// Whether a passage, whose text is read, answers in credits alone; it then ranks as if it had
  /// half its score. None: not asked.
  std::function<bool(const ScoredPassage& passage)> is_credit = nullptr;
};

/// The page asked for, by score or date. It is arranged, unless the request is for a run without
/// excerpts or for every passage of an article; with plain syntax near ties keep their order.
[[nodiscard]] Page shown_page(const SearchRequest& request, CandidateReader& reader, Marker& marker,
                              std::vector<ScoredPassage>& passages, ScoredArticles& articles);

/// Fills the page from `passages`, best first; those of one score are put in the order of their ids
/// where `sort` is by score, else their order is kept. A passage with the words of one that is on
/// the page (Passage::hash), from another article, is not shown but listed in Page::twins. A title
/// gives its place to the first other passage of its article that comes onto the same page, and is
/// left out after one; it then counts in Page::left.
[[nodiscard]] Page arranged_page(const SearchRequest& request, const Arrangement& arrangement,
                                 CandidateReader& reader, std::vector<ScoredPassage>& passages,
                                 ScoredArticles& articles);

}  // namespace dateline

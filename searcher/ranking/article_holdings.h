// SPDX-License-Identifier: GPL-2.0-or-later
// Term frequencies of articles: the input of BM25 on the article level.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/news/passage.h"
#include "searcher/index/combined_index.h"
#include "searcher/index/postings.h"

namespace dateline {

/// An article to look up.
struct ArticlePlace {
  DocumentNumber number = 0;
  ArticleId id;
};

/// The occurrences of a term in an article.
struct ArticleHolding {
  std::uint32_t frequency = 0;  ///< as indexed: words of the title count three times
  double length = 0;  ///< of the article in tokens, counted alike; known if it contains the term
};

/// Synonymous stems that count as one term.
using StemGroup = std::vector<std::string>;

/// The frequencies of each of `groups` in each of `places`, which ascend by number. All three give
/// the same numbers. The first skips through postings in a folder; the second sends each group as
/// a query and asks for the length of each article, for served indexes; the third uses decoded
/// postings.
[[nodiscard]] std::vector<std::vector<ArticleHolding>> holdings_by_skipping(
    const Xapian::Database& articles, const std::vector<StemGroup>& groups,
    const std::vector<ArticlePlace>& places);
[[nodiscard]] std::vector<std::vector<ArticleHolding>> holdings_by_query(
    const Xapian::Database& articles, const std::vector<StemGroup>& groups,
    const std::vector<ArticlePlace>& places);

[[nodiscard]] std::vector<std::vector<ArticleHolding>> holdings_of(
    const LevelPostings& articles, const std::vector<StemGroup>& groups,
    const std::vector<ArticlePlace>& places);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// How often articles hold terms: what BM25 of the article level is made of.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/news/passage.h"
#include "searcher/database.h"
#include "searcher/ranking/postings.h"

namespace dateline {

/// An article that is asked about.
struct ArticlePlace {
  DocumentNumber number = 0;
  ArticleId id;
};

/// A term in an article.
struct ArticleHolding {
  std::uint32_t frequency = 0;  ///< as the index has it: with the title's words counted three times
  double length = 0;  ///< of the article in tokens, counted alike; known if it holds the term
};

/// Stems that count as one term.
using StemGroup = std::vector<std::string>;

/// The holdings of each of `groups` in each of `places`, which ascend by number. All three give the
/// same numbers. The first skips through postings, which takes a folder; the second sends each
/// group as a query, and asks for the length of each article: it suits indexes that are served. The
/// third has postings that are decoded already.
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

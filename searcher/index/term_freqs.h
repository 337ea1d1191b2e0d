// SPDX-License-Identifier: GPL-2.0-or-later
// Term frequencies of articles: the input of BM25 on the article level.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/news/passage.h"
#include "searcher/index/combined_index.h"

namespace dateline {

class LevelPostings;

/// An article to look up.
struct ArticleKey {
  DocumentNumber number = 0;
  ArticleId id;
};

/// The occurrences of a term in an article.
struct TermFreq {
  std::uint32_t count = 0;  ///< as indexed: words of the title count three times
  double length = 0;  ///< of the article in tokens, counted alike; known if it contains the term
};

/// Stems that count as one term.
using SynonymGroup = std::vector<std::string>;

/// By group, then by article.
using TermFreqs = std::vector<std::vector<TermFreq>>;

/// The frequencies of each of `groups` in each of `articles`, which ascend by number, from decoded
/// postings of the article level. IndexBackend::article_freqs gives the same without them.
[[nodiscard]] TermFreqs article_freqs(const LevelPostings& level,
                                      const std::vector<SynonymGroup>& groups,
                                      const std::vector<ArticleKey>& articles);

}  // namespace dateline

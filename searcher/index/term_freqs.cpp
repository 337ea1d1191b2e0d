// SPDX-License-Identifier: GPL-2.0-or-later
// Intersects the articles with each posting list.
#include "searcher/index/term_freqs.h"

#include <memory>

#include "searcher/index/postings.h"

namespace dateline {

TermFreqs article_freqs(const LevelPostings& level, const std::vector<SynonymGroup>& groups,
                        const std::vector<ArticleKey>& articles) {
  std::vector<DocumentNumber> numbers;
  for (const ArticleKey& article : articles) numbers.push_back(article.number);
  TermFreqs found;
  for (const SynonymGroup& group : groups) {
    std::vector<TermFreq>& freqs = found.emplace_back(articles.size());
    for (const std::string& stem : group) {
      const std::shared_ptr<const Postings> postings = level.postings(stem);
      for_each_common(numbers, postings->documents, [&](std::size_t i, std::size_t j) {
        freqs[i].count += postings->counts[j];
        freqs[i].length = level.length(numbers[i]);
      });
    }
  }
  return found;
}

}  // namespace dateline

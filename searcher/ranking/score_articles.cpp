// SPDX-License-Identifier: GPL-2.0-or-later
// A: the articles of candidates, from their postings.
#include <xapian.h>

#include <algorithm>
#include <map>

#include "searcher/ranking/rescore.h"

namespace dateline {

std::vector<ArticleTerm> Rescorer::article_term(const WeightedTerm& term,
                                                const std::vector<DocumentNumber>& numbers) const {
  struct Holding {
    std::uint32_t frequency = 0;
    double length = 0;
  };
  std::map<DocumentNumber, Holding> holdings;
  const auto add = [&](const std::string& stem) {
    auto posting = index_.articles().postlist_begin(stem);
    const auto end = index_.articles().postlist_end(stem);
    for (const DocumentNumber number : numbers) {
      if (posting == end) break;
      posting.skip_to(number);
      if (posting == end) break;
      if (*posting != number) continue;
      Holding& holding = holdings[number];
      holding.frequency += posting.get_wdf();
      holding.length = posting.get_doclength();
    }
  };
  add(term.stem);
  for (const std::string& stem : term.others) add(stem);
  std::vector<ArticleTerm> found;
  for (const auto& [number, holding] : holdings) {
    found.push_back(
        {number, holding.frequency,
         term.article_weight * bm25_part(index_.settings().article_weight, index_.article_level(),
                                         holding.frequency, holding.length)});
  }
  return found;
}

// BM25 of the candidates' articles: their postings are skipped to, in document order.
void Rescorer::score_articles(const std::vector<WeightedTerm>& terms,
                              ScoredArticles& articles) const {
  std::vector<DocumentNumber> numbers;
  for (const auto& [number, article] : articles) numbers.push_back(number);
  std::sort(numbers.begin(), numbers.end());
  for (const WeightedTerm& term : terms) {
    for (const ArticleTerm& found : article_term(term, numbers)) {
      articles[found.article].score += found.part;
    }
  }
}

}  // namespace dateline

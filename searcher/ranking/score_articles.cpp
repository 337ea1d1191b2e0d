// SPDX-License-Identifier: GPL-2.0-or-later
// A: the articles of candidates, from their postings.
#include <xapian.h>

#include <algorithm>

#include "searcher/ranking/rescore.h"

namespace dateline {

std::vector<ArticleTerm> Rescorer::article_term(const WeightedTerm& term,
                                                const std::vector<DocumentNumber>& numbers) const {
  struct Holding {
    std::uint32_t frequency = 0;
    double length = 0;
  };
  std::vector<Holding> holdings(numbers.size());
  const auto add_kept = [&](const std::string& stem) {
    const std::shared_ptr<const Postings> postings = articles_->postings(stem);
    for_each_common(numbers, postings->documents, [&](std::size_t i, std::size_t j) {
      holdings[i].frequency += postings->counts[j];
      holdings[i].length = articles_->length(numbers[i]);
    });
  };
  const auto add = [&](const std::string& stem) {
    if (articles_ != nullptr) return add_kept(stem);
    auto posting = index_.articles().postlist_begin(stem);
    const auto end = index_.articles().postlist_end(stem);
    for (std::size_t i = 0; i < numbers.size() && posting != end; ++i) {
      posting.skip_to(numbers[i]);
      if (posting == end) break;
      if (*posting != numbers[i]) continue;
      holdings[i].frequency += posting.get_wdf();
      holdings[i].length = posting.get_doclength();
    }
  };
  add(term.stem);
  for (const std::string& stem : term.others) add(stem);
  std::vector<ArticleTerm> found;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (holdings[i].frequency == 0) continue;
    found.push_back(
        {numbers[i], holdings[i].frequency,
         term.article_weight * bm25_part(index_.settings().article_weight, index_.article_level(),
                                         holdings[i].frequency, holdings[i].length)});
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

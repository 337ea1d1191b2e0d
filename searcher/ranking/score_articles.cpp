// SPDX-License-Identifier: GPL-2.0-or-later
// A: BM25 of the candidates' articles, and the query terms in their titles.
#include <algorithm>

#include "common/index/schema.h"
#include "searcher/index/backend.h"
#include "searcher/ranking/rescore.h"

namespace dateline {
namespace {

bool before(const ArticleKey& a, const ArticleKey& b) { return a.number < b.number; }

// The distinct articles of passages, ascending.
std::vector<ArticleKey> articles_of(const std::vector<ScoredPassage>& passages) {
  std::vector<ArticleKey> places;
  for (const ScoredPassage& passage : passages) {
    places.push_back({passage.article, passage.stored.article});
  }
  std::sort(places.begin(), places.end(), before);
  const auto same = [](const ArticleKey& a, const ArticleKey& b) { return a.number == b.number; };
  places.erase(std::unique(places.begin(), places.end(), same), places.end());
  return places;
}

}  // namespace

TermFreqs Rescorer::holdings(const std::vector<WeightedTerm>& terms,
                             const std::vector<ArticleKey>& places, std::string_view prefix) const {
  std::vector<SynonymGroup> groups;
  for (const WeightedTerm& term : terms) {
    SynonymGroup& group = groups.emplace_back();
    group.push_back(std::string(prefix) + term.stem);
    for (const std::string& other : term.others) group.push_back(std::string(prefix) + other);
  }
  if (articles_ != nullptr) return article_freqs(*articles_, groups, places);
  return index_.backend().article_freqs(groups, places);
}

double Rescorer::article_part(const WeightedTerm& term, const TermFreq& holding) const {
  return term.article_weight * bm25_part(index_.settings().article_weight, index_.article_level(),
                                         holding.count, holding.length);
}

void Rescorer::score_articles(const std::vector<WeightedTerm>& terms,
                              std::vector<ScoredPassage>& passages) const {
  const std::vector<ArticleKey> places = articles_of(passages);
  const TermFreqs found = holdings(terms, places);
  std::vector<double> scores(places.size());
  for (std::size_t term = 0; term < terms.size(); ++term) {
    for (std::size_t i = 0; i < places.size(); ++i) {
      const TermFreq& holding = found[term][i];
      if (holding.count > 0) scores[i] += article_part(terms[term], holding);
    }
  }
  for (ScoredPassage& passage : passages) {
    const auto place =
        std::lower_bound(places.begin(), places.end(), ArticleKey{passage.article, {}}, before);
    passage.article_part = scores[static_cast<std::size_t>(place - places.begin())];
  }
}

// Terms of titles have no frequencies, so the length tells whether an article has a title.
Rescorer::TitleTerms Rescorer::title_terms(const std::vector<WeightedTerm>& terms,
                                           const std::vector<ScoredPassage>& passages) const {
  const std::vector<ArticleKey> places = articles_of(passages);
  const TermFreqs found = holdings(terms, places, prefix::kTitle);
  TitleTerms titles;
  for (std::size_t term = 0; term < terms.size(); ++term) {
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (found[term][i].length == 0) continue;
      std::vector<bool>& held = titles.by_article[places[i].number];
      held.resize(terms.size());
      held[term] = true;
    }
  }
  return titles;
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Looks terms up in all articles of the candidates at once.
#include "searcher/ranking/article_scorer.h"

#include <algorithm>

#include "common/index/schema.h"
#include "searcher/index/backend.h"

namespace dateline {
namespace {

bool before(const ArticleKey& a, const ArticleKey& b) { return a.number < b.number; }

// The distinct articles of passages, ascending.
std::vector<ArticleKey> articles_of(const std::vector<ScoredPassage>& passages) {
  std::vector<ArticleKey> articles;
  for (const ScoredPassage& passage : passages) {
    articles.push_back({passage.article, passage.stored.article});
  }
  std::sort(articles.begin(), articles.end(), before);
  const auto same = [](const ArticleKey& a, const ArticleKey& b) { return a.number == b.number; };
  articles.erase(std::unique(articles.begin(), articles.end(), same), articles.end());
  return articles;
}

// Whether a word with this stem is counted as the term.
bool is_of(const WeightedTerm& term, StemId stem) {
  if (stem == term.id) return true;
  return !term.synonyms.empty() && std::find(term.equivalents.begin(), term.equivalents.end(),
                                             stem) != term.equivalents.end();
}

}  // namespace

TermFreqs ArticleScorer::freqs(const QueryTerms& terms, const std::vector<ArticleKey>& articles,
                               std::string_view prefix) const {
  std::vector<SynonymGroup> groups;
  for (const WeightedTerm& term : terms.list()) {
    SynonymGroup& group = groups.emplace_back();
    group.push_back(std::string(prefix) + term.stem);
    for (const std::string& other : term.synonyms) group.push_back(std::string(prefix) + other);
  }
  return level_ != nullptr ? article_freqs(*level_, groups, articles)
                           : index_.backend().article_freqs(groups, articles);
}

double ArticleScorer::part(const WeightedTerm& term, const TermFreq& freq) const {
  return term.article_weight * bm25_part(index_.settings().article_weight, index_.article_level(),
                                         freq.count, freq.length);
}

void ArticleScorer::score(const QueryTerms& terms, std::vector<ScoredPassage>& passages) const {
  const std::vector<ArticleKey> articles = articles_of(passages);
  const TermFreqs found = freqs(terms, articles);
  std::vector<double> scores(articles.size());
  for (std::size_t term = 0; term < terms.size(); ++term) {
    for (std::size_t i = 0; i < articles.size(); ++i) {
      const TermFreq& freq = found[term][i];
      if (freq.count > 0) scores[i] += part(terms.list()[term], freq);
    }
  }
  for (ScoredPassage& passage : passages) {
    const auto article =
        std::lower_bound(articles.begin(), articles.end(), ArticleKey{passage.article, {}}, before);
    passage.article_part = scores[static_cast<std::size_t>(article - articles.begin())];
  }
}

// Terms of titles have no frequencies, so the length tells whether an article has a title.
TitleTerms ArticleScorer::title_terms(const QueryTerms& terms,
                                      const std::vector<ScoredPassage>& passages) const {
  const std::vector<ArticleKey> articles = articles_of(passages);
  const TermFreqs found = freqs(terms, articles, prefix::kTitle);
  TitleTerms titles;
  for (std::size_t term = 0; term < terms.size(); ++term) {
    for (std::size_t i = 0; i < articles.size(); ++i) {
      if (found[term][i].length == 0) continue;
      std::vector<bool>& in_title = titles.by_article[articles[i].number];
      in_title.resize(terms.size());
      in_title[term] = true;
    }
  }
  return titles;
}

std::vector<ScorePart> ArticleScorer::explain(const QueryTerms& terms, const ScoredArticle& article,
                                              DocumentNumber number) const {
  const std::uint32_t title_weight = index_.settings().title_weight;
  const TermFreqs found = freqs(terms, {{number, article.stored.id}});
  std::vector<ScorePart> parts;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const WeightedTerm& term = terms.list()[i];
    const TermFreq& freq = found[i].front();
    if (freq.count == 0) continue;
    const auto in_title = static_cast<std::uint32_t>(
        std::count_if(article.title.begin(), article.title.end(),
                      [&](const Token& token) { return is_of(term, token.stem); }));
    const std::uint32_t of_title = std::min(title_weight * in_title, freq.count);
    parts.push_back(
        {{}, term.stem, term.article_weight, freq.count - of_title, in_title, part(term, freq)});
  }
  return parts;
}

}  // namespace dateline

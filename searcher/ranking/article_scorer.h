// SPDX-License-Identifier: GPL-2.0-or-later
// A: BM25 of the candidates' articles; and which query terms are in their titles.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "searcher/answer/hit.h"
#include "searcher/index/term_freqs.h"
#include "searcher/ranking/query_terms.h"
#include "searcher/ranking/scored_passage.h"

namespace dateline {

/// The query terms in the titles of articles.
struct TitleTerms {
  std::unordered_map<DocumentNumber, std::vector<bool>> by_article;  ///< by number of the term

  /// nullptr if the title has none.
  [[nodiscard]] const std::vector<bool>* of(DocumentNumber article) const {
    const auto found = by_article.find(article);
    return found == by_article.end() ? nullptr : &found->second;
  }
};

/// Scores articles by docs/ranking.md, "P and A". Takes the query's terms and passages with the
/// numbers and ids of their articles; looks the terms up in the article level; gives every passage
/// the A of its article.
class ArticleScorer {
 public:
  /// `index` must outlive this.
  explicit ArticleScorer(const CombinedIndex& index) : index_(index) {}

  /// Uses `level` for postings if not null; must outlive this.
  void use(const LevelPostings* level) { level_ = level; }

  void score(const QueryTerms& terms, std::vector<ScoredPassage>& passages) const;
  [[nodiscard]] TitleTerms title_terms(const QueryTerms& terms,
                                       const std::vector<ScoredPassage>& passages) const;
  /// A of one passage by term; its article's title is analysed.
  [[nodiscard]] std::vector<ScorePart> explain(const QueryTerms& terms,
                                               const ScoredArticle& article,
                                               DocumentNumber number) const;

 private:
  // The frequency of each term, with `prefix`, in each article; article numbers ascend.
  [[nodiscard]] TermFreqs freqs(const QueryTerms& terms, const std::vector<ArticleKey>& articles,
                                std::string_view prefix = {}) const;
  [[nodiscard]] double part(const WeightedTerm& term, const TermFreq& freq) const;

  const CombinedIndex& index_;
  const LevelPostings* level_ = nullptr;
};

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// The second stage of ranking: exact scores from the candidates' text, which is analysed once and
// then serves highlights and excerpts too.
#pragma once

#include <unordered_map>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/index/stored.h"
#include "searcher/ranking/candidates.h"

namespace dateline {

/// A candidate's text with its tokens.
struct ScoredPassage {
  DocumentNumber number = 0;
  DocumentNumber article = 0;  ///< number of its article; 0 if that is gone
  StoredPassage stored;
  std::vector<Token> tokens;
  double passage_part = 0;  ///< BM25 of the passage
  double article_part = 0;  ///< BM25 of its article, before the recipe's weight
  double score = 0;
};

/// An article with the tokens of its title.
struct ScoredArticle {
  StoredArticle stored;
  std::vector<Token> title;
  double score = 0;
};

using ScoredArticles = std::unordered_map<DocumentNumber, ScoredArticle>;

/// A query term with its weights on both levels.
struct WeightedTerm {
  std::string stem;
  StemId id = 0;
  double passage_weight = 0;
  double article_weight = 0;
};

/// The plan's terms that occur, weighted by the statistics of the index.
[[nodiscard]] std::vector<WeightedTerm> weigh_terms(const CombinedIndex& index,
                                                    const QueryPlan& plan, Analyzer& analyzer);

/// Reads and analyses passages and their articles. Passages whose article is not there (the index
/// moved on between the two databases) are left out.
[[nodiscard]] std::vector<ScoredPassage> read_passages(const CombinedIndex& index,
                                                       const std::vector<Candidate>& candidates,
                                                       Analyzer& analyzer,
                                                       ScoredArticles& articles);

/// Gives every passage its exact score by `recipe`, and sorts them: by score, then by passage id.
void rescore(const CombinedIndex& index, const Recipe& recipe,
             const std::vector<WeightedTerm>& terms, ScoredArticles& articles,
             std::vector<ScoredPassage>& passages);

/// Gives the passages of the tail, all ranked behind those with scores of `floor` and more, scores
/// that go on descending from there as their own passage scores do, and sorts them alike.
void score_tail(const CombinedIndex& index, const std::vector<WeightedTerm>& terms,
                const ScoredArticles& articles, double floor, std::vector<ScoredPassage>& passages);

/// Whether `a` ranks before `b`.
[[nodiscard]] bool ranks_before(const ScoredPassage& a, const ScoredPassage& b);

}  // namespace dateline

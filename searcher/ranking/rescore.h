// SPDX-License-Identifier: GPL-2.0-or-later
// The second stage of ranking: exact scores from the candidates' words.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/answer/hit.h"
#include "searcher/query/date_range.h"
#include "searcher/ranking/article_scorer.h"
#include "searcher/ranking/candidate_reader.h"
#include "searcher/ranking/feedback.h"
#include "searcher/ranking/passage_scorer.h"
#include "searcher/ranking/query_terms.h"
#include "searcher/ranking/recipe.h"

namespace dateline {

/// Scores candidates: has each part scored that a recipe weighs, and adds them up by one table.
/// Caches statistics of the index between queries.
class Rescorer {
 public:
  /// All three must outlive this.
  Rescorer(const CombinedIndex& index, Analyzer& analyzer, CandidateReader& reader)
      : index_(index),
        analyzer_(analyzer),
        reader_(reader),
        articles_(index),
        feedback_(index, analyzer, reader) {}

  /// Call after the index changed or the analyzer cleared its ids.
  void reset();
  /// Uses `articles` for postings if not null; must outlive this.
  void use(const LevelPostings* articles) { articles_.use(articles); }
  /// Sets the days whose articles rank higher from now on, bounded on both sides; none if unset.
  void prefer(const std::optional<DateRange>& dates) { preferred_dates_ = dates; }

  /// Gives every passage its parts and its score by `recipe`, and sorts by score. `query` is the
  /// text as typed; passages ascend by number. Reads the text of the feedback documents; of all
  /// candidates if an answer type is expected.
  void rescore(const Recipe& recipe, std::string_view query, const QueryTerms& terms,
               ScoredArticles& articles, std::vector<ScoredPassage>& passages);

  /// The parts of a score that `rescore` or `score_tail` gave, which add up to it. Takes the same
  /// arguments.
  [[nodiscard]] std::vector<ScorePart> explain(const Recipe& recipe, const QueryTerms& terms,
                                               const ScoredArticles& articles,
                                               const ScoredPassage& passage);

 private:
  [[nodiscard]] PassageScoring scoring_for(const Recipe& recipe);
  void score_passages(const Recipe& recipe, const QueryTerms& terms,
                      std::vector<ScoredPassage>& passages);
  void score_answers(std::string_view query, const QueryTerms& terms, ScoredArticles& articles,
                     std::vector<ScoredPassage>& passages);

  const CombinedIndex& index_;
  Analyzer& analyzer_;
  CandidateReader& reader_;
  ArticleScorer articles_;
  Feedback feedback_;
  std::optional<DateRange> preferred_dates_;
  std::optional<double> content_length_;  // the average, if it was needed
};

}  // namespace dateline

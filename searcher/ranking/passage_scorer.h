// SPDX-License-Identifier: GPL-2.0-or-later
// P and H: BM25 of a passage, and what its article's title would add to it.
#pragma once

#include <span>
#include <vector>

#include "common/index/bm25.h"
#include "common/index/schema.h"
#include "searcher/answer/hit.h"
#include "searcher/ranking/query_terms.h"
#include "searcher/ranking/scored_passage.h"

namespace dateline {

/// What P depends on besides the passage and the query.
struct PassageScoring {
  Bm25 parameters;
  LevelStatistics level;  ///< the average length is that of what lengths count
  std::uint32_t title_weight = kTitleWeight;
  bool content_length = false;    ///< whether lengths count only words that are not stop words
  bool lengthens_titles = false;  ///< whether a title counts as a passage of average length
};

/// The average length of passages without stop words, by the frequencies of all stop words.
[[nodiscard]] double average_content_length(const CombinedIndex& index, Analyzer& analyzer);

/// Scores the passages of a query by docs/ranking.md, "P and A" and "H". Takes the query's terms
/// and the words of a passage in the forward index; gives P, H and the lengths they are computed
/// with.
class PassageScorer {
 public:
  /// `terms` must outlive this.
  PassageScorer(const PassageScoring& scoring, const QueryTerms& terms)
      : scoring_(scoring), terms_(terms), counts_(terms.size()) {}

  /// Sets P, H and both lengths of a passage with the occurrences `found`. `in_title` says which
  /// terms its article's title contains; nullptr: none.
  void score(std::span<const QueryTerms::Occurrence> found, const std::vector<bool>* in_title,
             ScoredPassage& passage);

  /// P of a scored passage by term.
  [[nodiscard]] std::vector<ScorePart> explain(const ScoredPassage& passage) const;

 private:
  void set_lengths(ScoredPassage& passage) const;
  [[nodiscard]] double part(const WeightedTerm& term, const TermCount& count,
                            const ScoredPassage& passage) const;
  [[nodiscard]] double title_gain(const std::vector<bool>& in_title, const ScoredPassage& passage);

  PassageScoring scoring_;
  const QueryTerms& terms_;
  std::vector<TermCount> counts_;  // of the passage being scored
};

}  // namespace dateline

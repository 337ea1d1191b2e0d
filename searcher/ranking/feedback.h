// SPDX-License-Identifier: GPL-2.0-or-later
// F: pseudo-relevance feedback.
#pragma once

#include <vector>

#include "searcher/ranking/candidate_reader.h"
#include "searcher/ranking/code_slots.h"
#include "searcher/ranking/expansion_idf.h"
#include "searcher/ranking/expansion_terms.h"
#include "searcher/ranking/query_terms.h"
#include "searcher/ranking/scored_passage.h"

namespace dateline {

/// Scores passages by docs/ranking.md, "F: feedback". Takes passages with P, A and their words;
/// reads the text of the best five, the feedback documents, and gives every passage F: how often
/// it has the expansion terms of these. Caches idf between queries.
class Feedback {
 public:
  /// All three must outlive this.
  Feedback(const CombinedIndex& index, Analyzer& analyzer, CandidateReader& reader)
      : index_(index),
        analyzer_(analyzer),
        reader_(reader),
        idf_(index, analyzer),
        picker_(analyzer) {}

  /// Call after the index changed or the analyzer cleared its ids.
  void reset();

  void score(const QueryTerms& query, ScoredArticles& articles,
             std::vector<ScoredPassage>& passages);

 private:
  [[nodiscard]] std::vector<FeedbackDocument> documents_among(std::vector<ScoredPassage>& passages,
                                                              ScoredArticles& articles);
  void prefetch_idf(const std::vector<FeedbackDocument>& documents);
  void add(const std::vector<ExpansionTerm>& terms, std::vector<ScoredPassage>& passages);

  const CombinedIndex& index_;
  Analyzer& analyzer_;
  CandidateReader& reader_;
  ExpansionIdf idf_;
  ExpansionTermPicker picker_;
  CodeSlots code_slots_;  // of the expansion terms
};

}  // namespace dateline

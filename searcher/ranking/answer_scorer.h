// SPDX-License-Identifier: GPL-2.0-or-later
// T: the worth of a passage's best sentence to a question.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/ranking/expected_answer.h"
#include "searcher/ranking/query_terms.h"
#include "searcher/ranking/scored_passage.h"

namespace dateline {

/// Scores passages by docs/ranking.md, "T: the expected answer". Takes a question's kind and terms,
/// and the text and tokens of a passage; gives T and the sentence that earns it: the weights of the
/// query's terms in the sentence, times the quality of its best answer.
class AnswerScorer {
 public:
  /// `query` are the tokens of the question, whose words are not answers. All that is passed by
  /// reference must outlive this, `query` aside.
  AnswerScorer(const Analyzer& analyzer, const QuestionWords& language, AnswerKind kind,
               const QueryTerms& terms, const std::vector<Token>& query);

  /// Sets T and the answer of a passage with tokens; leaves both if no sentence answers.
  void score(ScoredPassage& passage);

 private:
  void begin(Span sentence);
  void add(const Token& token, std::string_view text);
  [[nodiscard]] double worth();

  const Analyzer& analyzer_;
  const QuestionWords& language_;
  AnswerKind kind_;
  const QueryTerms& terms_;
  double all_weights_ = 0;
  std::unordered_set<FormId> asked_;

  // State of the current sentence.
  double weights_ = 0;  // sum over the terms in it
  std::size_t end_ = 0;
  std::vector<bool> seen_;
  std::vector<SentenceWord> words_;
  std::vector<std::size_t> places_;  // positions of terms among them
  std::vector<FoundAnswer> answers_;
};

/// The scorer for a query as typed; nullopt if it does not ask for anything that sentences show.
[[nodiscard]] std::optional<AnswerScorer> answer_scorer(std::string_view query,
                                                        const QueryTerms& terms,
                                                        Analyzer& analyzer);

}  // namespace dateline

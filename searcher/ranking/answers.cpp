// SPDX-License-Identifier: GPL-2.0-or-later
// T: what a passage's best sentence is worth to a question.
#include <algorithm>

#include "common/text/sentences.h"
#include "searcher/ranking/expected_answer.h"
#include "searcher/ranking/rescore.h"

namespace dateline {

// The worth of a passage's best sentence that holds the kind of answer expected: the sum over the
// query's terms in it. A word of the query itself is no answer.
void Rescorer::add_answers(std::string_view query, const std::vector<WeightedTerm>& terms,
                           ScoredArticles& articles, std::vector<ScoredPassage>& passages) {
  const AnswerKind kind = expected_answer(query, analyzer_.language().name);
  if (kind == AnswerKind::none) return;
  analyzer_.analyze(query, query_tokens_);
  mark_terms(terms);
  const auto is_asked = [this](FormId form) {
    return std::any_of(query_tokens_.begin(), query_tokens_.end(),
                       [form](const Token& token) { return token.form == form; });
  };
  const auto answers = [&](const Token& token, bool first) {
    if (kind == AnswerKind::name) return token.capital && !first && !is_asked(token.form);
    const std::string_view word = analyzer_.folded(token.form);
    const bool fits = kind == AnswerKind::date ? is_date_word(word) : is_number_word(word);
    return fits && !is_asked(token.form);
  };
  std::vector<bool> seen(terms.size());
  for (ScoredPassage& passage : passages) {
    if (!reader_.read_tokens(passage, articles)) continue;
    auto token = passage.tokens.begin();
    for (const Span sentence : sentences(passage.stored.passage.text)) {
      double worth = 0;
      bool answered = false;
      bool first = true;
      std::fill(seen.begin(), seen.end(), false);
      for (; token != passage.tokens.end() && token->begin < sentence.end; ++token) {
        const std::int32_t slot = slot_of(token->stem);
        if (slot >= 0 && !seen[static_cast<std::size_t>(slot)]) {
          seen[static_cast<std::size_t>(slot)] = true;
          worth += terms[static_cast<std::size_t>(slot)].passage_weight;
        }
        answered = answered || answers(*token, first);
        first = false;
      }
      if (answered) passage.answer_part = std::max(passage.answer_part, worth);
    }
  }
  unmark_terms(terms);
}

}  // namespace dateline

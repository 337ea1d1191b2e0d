// SPDX-License-Identifier: GPL-2.0-or-later
// T: the worth of a passage's best sentence to a question.
#include <algorithm>
#include <unordered_set>

#include "common/text/sentences.h"
#include "searcher/query/question.h"
#include "searcher/ranking/expected_answer.h"
#include "searcher/ranking/rescore.h"

namespace dateline {
namespace {

// The worth of a sentence with all of the query's terms, in addition to their weights: in a
// collection about that subject alone they weigh next to nothing.
constexpr double kCoverageWorth = 3;

constexpr double kFarShare = 0.5;  // factor of an answer far from all terms of the query
constexpr double kHalving = 5;     // distance in words that halves the rest

// The distance of an answer from the nearest of `places`, which ascend and are not empty.
std::size_t distance(const FoundAnswer& answer, const std::vector<std::size_t>& places) {
  const auto next = std::lower_bound(places.begin(), places.end(), answer.end);
  std::size_t nearest = next == places.end() ? std::size_t(-1) : *next - answer.end + 1;
  const auto before = std::lower_bound(places.begin(), places.end(), answer.begin);
  if (before != places.begin()) nearest = std::min(nearest, answer.begin - *(before - 1));
  return nearest;
}

double best_quality(const std::vector<FoundAnswer>& answers,
                    const std::vector<std::size_t>& places) {
  double best = 0;
  for (const FoundAnswer& answer : answers) {
    const auto further = static_cast<double>(distance(answer, places) - 1);
    const double nearness = kFarShare + (1 - kFarShare) / (1 + further / kHalving);
    best = std::max(best, answer.quality * nearness);
  }
  return best;
}

// Scores the sentences of passages.
class AnswerScorer {
 public:
  AnswerScorer(const Analyzer& analyzer, const QuestionWords& language, AnswerKind kind,
               const std::vector<WeightedTerm>& terms, const std::vector<Token>& query)
      : analyzer_(analyzer), language_(language), kind_(kind), terms_(terms), seen_(terms.size()) {
    for (const WeightedTerm& term : terms) all_weights_ += term.passage_weight;
    for (const Token& token : query) asked_.insert(token.form);
  }

  // Sets the answer of a passage. `slot_of` returns the number of a stem's term, or less than 0.
  template <typename SlotOf>
  void answer(ScoredPassage& passage, const SlotOf& slot_of) {
    const std::string_view text = passage.stored.passage.text;
    auto token = passage.tokens.begin();
    for (const Span sentence : sentences(text)) {
      begin(sentence);
      for (; token != passage.tokens.end() && token->begin < sentence.end; ++token) {
        add(*token, slot_of(token->stem), text);
      }
      const double found = worth();
      if (found <= passage.answer_part) continue;
      passage.answer_part = found;
      passage.answer = sentence;
    }
  }

 private:
  void begin(Span sentence) {
    weights_ = 0;
    end_ = sentence.begin;
    words_.clear();
    places_.clear();
    std::fill(seen_.begin(), seen_.end(), false);
  }
  void add(const Token& token, std::int32_t slot, std::string_view text) {
    if (slot >= 0 && !seen_[static_cast<std::size_t>(slot)]) {
      seen_[static_cast<std::size_t>(slot)] = true;
      weights_ += terms_[static_cast<std::size_t>(slot)].passage_weight;
    }
    if (token.joined) return;
    if (slot >= 0) places_.push_back(words_.size());
    words_.push_back({analyzer_.folded(token.form), Span{token.begin, token.end}.of(text),
                      Span{std::min<std::size_t>(end_, token.begin), token.begin}.of(text),
                      token.capital, asked_.contains(token.form)});
    end_ = token.end;
  }
  double worth() {
    if (places_.empty()) return 0;
    find_answers(kind_, language_, words_, answers_);
    const double covered = all_weights_ > 0 ? kCoverageWorth * weights_ / all_weights_ : 0;
    return answer_worth(kind_) * best_quality(answers_, places_) * (weights_ + covered);
  }

  const Analyzer& analyzer_;
  const QuestionWords& language_;
  AnswerKind kind_;
  const std::vector<WeightedTerm>& terms_;
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

}  // namespace

// T of a passage is that of its best sentence: the weights of the query's terms in it, times the
// quality of its best answer.
void Rescorer::add_answers(std::string_view query, const std::vector<WeightedTerm>& terms,
                           ScoredArticles& articles, std::vector<ScoredPassage>& passages) {
  const std::string_view language = analyzer_.language().name;
  const std::optional<Question> question = find_question(query, language);
  if (!question || question->kind == AnswerKind::none) return;
  analyzer_.analyze(query, query_tokens_);
  AnswerScorer scorer(analyzer_, *question_words(language), question->kind, terms, query_tokens_);
  mark_terms(terms);
  for (ScoredPassage& passage : passages) {
    if (!reader_.read_tokens(passage, articles)) continue;
    scorer.answer(passage, [this](StemId stem) { return slot_of(stem); });
  }
  unmark_terms(terms);
}

}  // namespace dateline

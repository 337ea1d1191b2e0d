// SPDX-License-Identifier: GPL-2.0-or-later
// Reads a passage sentence by sentence.
#include "searcher/ranking/answer_scorer.h"

#include <algorithm>

#include "common/text/sentences.h"
#include "searcher/query/question.h"

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

}  // namespace

AnswerScorer::AnswerScorer(const Analyzer& analyzer, const QuestionWords& language, AnswerKind kind,
                           const QueryTerms& terms, const std::vector<Token>& query)
    : analyzer_(analyzer), language_(language), kind_(kind), terms_(terms), seen_(terms.size()) {
  for (const WeightedTerm& term : terms.list()) all_weights_ += term.passage_weight;
  for (const Token& token : query) asked_.insert(token.form);
}

void AnswerScorer::score(ScoredPassage& passage) {
  const std::string_view text = passage.stored.passage.text;
  auto token = passage.tokens.begin();
  for (const Span sentence : sentences(text)) {
    begin(sentence);
    for (; token != passage.tokens.end() && token->begin < sentence.end; ++token) add(*token, text);
    const double found = worth();
    if (found <= passage.answer_part) continue;
    passage.answer_part = found;
    passage.answer = sentence;
  }
}

void AnswerScorer::begin(Span sentence) {
  weights_ = 0;
  end_ = sentence.begin;
  words_.clear();
  places_.clear();
  std::fill(seen_.begin(), seen_.end(), false);
}

void AnswerScorer::add(const Token& token, std::string_view text) {
  const std::optional<std::size_t> term = terms_.number_of(token.stem);
  if (term && !seen_[*term]) {
    seen_[*term] = true;
    weights_ += terms_.list()[*term].passage_weight;
  }
  if (token.joined) return;
  if (term) places_.push_back(words_.size());
  words_.push_back({analyzer_.folded(token.form), Span{token.begin, token.end}.of(text),
                    Span{std::min<std::size_t>(end_, token.begin), token.begin}.of(text),
                    token.capital, asked_.contains(token.form)});
  end_ = token.end;
}

double AnswerScorer::worth() {
  if (places_.empty()) return 0;
  find_answers(kind_, language_, words_, answers_);
  const double covered = all_weights_ > 0 ? kCoverageWorth * weights_ / all_weights_ : 0;
  return answer_worth(kind_) * best_quality(answers_, places_) * (weights_ + covered);
}

std::optional<AnswerScorer> answer_scorer(std::string_view query, const QueryTerms& terms,
                                          Analyzer& analyzer) {
  const std::string_view language = analyzer.language().name;
  const std::optional<Question> question = find_question(query, language);
  if (!question || question->kind == AnswerKind::none) return std::nullopt;
  std::vector<Token> tokens;
  analyzer.analyze(query, tokens);
  return AnswerScorer(analyzer, *question_words(language), question->kind, terms, tokens);
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// T: what a passage's best sentence is worth to a question.
#include <algorithm>

#include "common/text/sentences.h"
#include "searcher/query/question.h"
#include "searcher/ranking/expected_answer.h"
#include "searcher/ranking/rescore.h"

namespace dateline {
namespace {

// What a sentence with all of the query's terms is worth beside their weights: in a collection that
// is about little else they weigh next to nothing.
constexpr double kCoverageWorth = 3;

constexpr double kFarShare = 0.5;  // of an answer far from all terms of the query
constexpr double kHalving = 5;     // the rest is halved so many words further on

// How far an answer is from the nearest of `places`, which ascend and are not empty.
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

// A passage is worth what its best sentence is: the weights of the query's terms in it, times the
// quality of its best answer.
void Rescorer::add_answers(std::string_view query, const std::vector<WeightedTerm>& terms,
                           ScoredArticles& articles, std::vector<ScoredPassage>& passages) {
  const std::string_view name = analyzer_.language().name;
  const std::optional<Question> question = find_question(query, name);
  if (!question || question->kind == AnswerKind::none || terms.empty()) return;
  analyzer_.analyze(query, query_tokens_);
  mark_terms(terms);
  double all = 0;
  for (const WeightedTerm& term : terms) all += term.passage_weight;
  const auto is_asked = [this](FormId form) {
    return std::any_of(query_tokens_.begin(), query_tokens_.end(),
                       [form](const Token& token) { return token.form == form; });
  };
  std::vector<bool> seen(terms.size());
  std::vector<SentenceWord> words;
  std::vector<std::size_t> places;
  std::vector<FoundAnswer> answers;
  for (ScoredPassage& passage : passages) {
    if (!reader_.read_tokens(passage, articles)) continue;
    const std::string_view text = passage.stored.passage.text;
    auto token = passage.tokens.begin();
    for (const Span sentence : sentences(text)) {
      double worth = 0;
      std::size_t end = sentence.begin;
      words.clear();
      places.clear();
      std::fill(seen.begin(), seen.end(), false);
      for (; token != passage.tokens.end() && token->begin < sentence.end; ++token) {
        const std::int32_t slot = slot_of(token->stem);
        if (slot >= 0 && !seen[static_cast<std::size_t>(slot)]) {
          seen[static_cast<std::size_t>(slot)] = true;
          worth += terms[static_cast<std::size_t>(slot)].passage_weight;
        }
        if (token->joined) continue;
        if (slot >= 0) places.push_back(words.size());
        words.push_back({analyzer_.folded(token->form),
                         Span{token->begin, token->end}.of(text),
                         Span{std::min<std::size_t>(end, token->begin), token->begin}.of(text),
                         token->capital, is_asked(token->form)});
        end = token->end;
      }
      if (places.empty()) continue;
      find_answers(question->kind, *question_words(name), words, answers);
      const double quality = best_quality(answers, places);
      const double covered = all > 0 ? kCoverageWorth * worth / all : 0;
      passage.answer_part = std::max(passage.answer_part, answer_worth(question->kind) * quality *
                                                              (worth + covered));
    }
  }
  unmark_terms(terms);
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Chooses feedback documents, and counts expansion terms in the words of passages.
#include "searcher/ranking/feedback.h"

#include <algorithm>
#include <numeric>

#include "searcher/index/backend.h"
#include "searcher/ranking/order.h"

namespace dateline {
namespace {

constexpr std::size_t kFeedbackDocuments = 5;

// Saturation of an expansion term: K = .4 + .6 · length / average length.
constexpr double kFeedbackConstant = 0.4;
constexpr double kFeedbackSlope = 0.6;

double strength(const ScoredPassage* passage) {
  return passage->passage_part + passage->article_part;
}

}  // namespace

void Feedback::reset() {
  idf_.reset();
  picker_.reset();
}

// The best by P and A, in an order that does not depend on document numbers. Reads their text, and
// that of all which tie with the last of them.
std::vector<FeedbackDocument> Feedback::documents_among(std::vector<ScoredPassage>& passages,
                                                        ScoredArticles& articles) {
  std::vector<ScoredPassage*> best;
  for (ScoredPassage& passage : passages) best.push_back(&passage);
  if (best.size() > kFeedbackDocuments) {
    const auto last = best.begin() + (kFeedbackDocuments - 1);
    std::nth_element(best.begin(), last, best.end(),
                     [](const auto* a, const auto* b) { return strength(a) > strength(b); });
    const double least = strength(*last);
    std::erase_if(best, [least](const auto* passage) { return strength(passage) < least; });
  }
  std::erase_if(best, [&](auto* passage) { return !reader_.read_tokens(*passage, articles); });
  std::sort(best.begin(), best.end(), [](const auto* a, const auto* b) {
    return strength(a) != strength(b) ? strength(a) > strength(b) : precedes(*a, *b);
  });
  best.resize(std::min(kFeedbackDocuments, best.size()));
  std::vector<FeedbackDocument> documents;
  for (const ScoredPassage* passage : best) {
    documents.push_back({strength(passage), articles.at(passage->article).title, passage->tokens});
  }
  return documents;
}

void Feedback::prefetch_idf(const std::vector<FeedbackDocument>& documents) {
  std::vector<StemId> stems;
  for (const FeedbackDocument& document : documents) {
    for (const Token& token : document.title) stems.push_back(token.stem);
    for (const Token& token : document.tokens) stems.push_back(token.stem);
  }
  idf_.prefetch(stems);
}

void Feedback::add(const std::vector<ExpansionTerm>& terms, std::vector<ScoredPassage>& passages) {
  code_slots_.clear();
  for (std::size_t i = 0; i < terms.size(); ++i) {
    code_slots_.add(stem_hash(analyzer_.stem(terms[i].stem)), static_cast<std::int32_t>(i));
  }
  std::vector<std::uint32_t> counts(terms.size());
  const double average = std::max(1.0, index_.passage_level().average_length);
  for (ScoredPassage& passage : passages) {
    const double saturation = kFeedbackConstant + kFeedbackSlope * passage.length / average;
    std::fill(counts.begin(), counts.end(), 0);
    const CodeSlots::Table& table = code_slots_.table(passage.words.salt);
    passage.words.text.for_each(0, [&](StemCode code, std::uint32_t, bool) {
      const std::int32_t slot = table.slot_of(code);
      if (slot != CodeSlots::kNone) ++counts[static_cast<std::size_t>(slot)];
    });
    for (std::size_t i = 0; i < terms.size(); ++i) {
      if (counts[i] == 0) continue;
      passage.feedback_part += terms[i].weight * 2 * counts[i] / (counts[i] + saturation);
    }
  }
}

void Feedback::score(const QueryTerms& query, ScoredArticles& articles,
                     std::vector<ScoredPassage>& passages) {
  const std::vector<FeedbackDocument> documents = documents_among(passages, articles);
  if (documents.empty() || documents[0].strength <= 0) return;
  if (index_.backend().policy().waits_for_lookups) prefetch_idf(documents);
  const IdfLookup idf{[this](StemId stem) { return idf_.of(stem); }, idf_.max()};
  std::vector<ExpansionTerm> terms = picker_.pick(documents, query, idf);
  const double total =
      std::accumulate(terms.begin(), terms.end(), 0.0,
                      [](double sum, const ExpansionTerm& term) { return sum + term.weight; });
  for (ExpansionTerm& term : terms) {
    term.weight *= static_cast<double>(query.size()) * idf_.of(term.stem) / total;
  }
  add(terms, passages);
}

}  // namespace dateline

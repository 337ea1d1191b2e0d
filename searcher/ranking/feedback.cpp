// SPDX-License-Identifier: GPL-2.0-or-later
// F: pseudo-relevance feedback. Takes expansion terms from the best candidates and scores passages
// by them.
#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "searcher/index/backend.h"
#include "searcher/ranking/rescore.h"

namespace dateline {
namespace {

// Feedback (docs/ranking.md): the number of feedback documents, the steepness of their weights,
// and the number of expansion terms.
constexpr std::size_t kTeachers = 5;
constexpr double kSharpness = 24;
constexpr std::size_t kFeedbackTerms = 80;

// Saturation of an expansion term: K = .4 + .6 · length / average length.
constexpr double kFeedbackConstant = 0.4;
constexpr double kFeedbackSlope = 0.6;

double strength(const ScoredPassage* passage) {
  return passage->passage_part + passage->article_part;
}

}  // namespace

// The best by P and A, in an order that does not depend on document numbers. Reads their text, and
// that of all which tie with the last of them.
std::vector<ScoredPassage*> Rescorer::teachers_among(std::vector<ScoredPassage>& passages,
                                                     ScoredArticles& articles) {
  std::vector<ScoredPassage*> teachers;
  for (ScoredPassage& passage : passages) teachers.push_back(&passage);
  if (teachers.size() > kTeachers) {
    const auto last = teachers.begin() + (kTeachers - 1);
    std::nth_element(teachers.begin(), last, teachers.end(),
                     [](const auto* a, const auto* b) { return strength(a) > strength(b); });
    const double least = strength(*last);
    std::erase_if(teachers, [least](const auto* passage) { return strength(passage) < least; });
  }
  std::erase_if(teachers, [&](auto* passage) { return !reader_.read_tokens(*passage, articles); });
  std::sort(teachers.begin(), teachers.end(), [](const auto* a, const auto* b) {
    return strength(a) != strength(b) ? strength(a) > strength(b) : precedes(*a, *b);
  });
  teachers.resize(std::min(kTeachers, teachers.size()));
  return teachers;
}

// From stems with their shares of the feedback, those that may be among the heaviest: idf needs a
// lookup, and the largest idf is that of a stem in two passages.
std::vector<Rescorer::Lesson> Rescorer::worth_looking_up(std::vector<Lesson> shares) {
  constexpr double kRounding = 1 + 1e-6;
  std::sort(shares.begin(), shares.end(),
            [](const Lesson& a, const Lesson& b) { return a.weight > b.weight; });
  std::vector<Lesson> lessons;
  std::vector<double> weightiest;  // a min-heap
  const double greatest = greatest_rarity() * kRounding;
  for (const Lesson& share : shares) {
    const bool full = weightiest.size() == kFeedbackTerms;
    if (full && share.weight * greatest < weightiest.front()) break;
    const double weight = share.weight * rarity(share.stem);
    if (weight == 0) continue;
    lessons.push_back({share.stem, 0});
    weightiest.push_back(weight);
    std::push_heap(weightiest.begin(), weightiest.end(), std::greater<>());
    if (!full) continue;
    std::pop_heap(weightiest.begin(), weightiest.end(), std::greater<>());
    weightiest.pop_back();
  }
  return lessons;
}

// The best one dominates (weights e^(24 (s/s₁ - 1))).
std::vector<Rescorer::Lesson> Rescorer::lessons_of(const std::vector<ScoredPassage*>& teachers,
                                                   const ScoredArticles& articles) {
  if (slot_.size() < analyzer_.stems()) slot_.resize(analyzer_.stems(), kNoSlot);
  std::vector<double> weights;
  for (const ScoredPassage* teacher : teachers) {
    weights.push_back(std::exp(kSharpness * (strength(teacher) / strength(teachers[0]) - 1)));
  }
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  const auto each_word = [&](const auto& use) {
    for (std::size_t i = 0; i < teachers.size(); ++i) {
      const std::vector<Token>& title = articles.at(teachers[i]->article).title;
      const std::vector<Token>& text = teachers[i]->tokens;
      const double share = weights[i] / sum / static_cast<double>(title.size() + text.size());
      for (const std::vector<Token>* tokens : {&title, &text}) {
        for (const Token& token : *tokens) use(token.stem, share);
      }
    }
  };
  std::vector<Lesson> shares;
  each_word([&](StemId stem, double share) {
    std::int32_t& slot = slot_[stem];
    if (slot <= kQueryTerm) return;
    if (slot == kNoSlot) {
      slot = static_cast<std::int32_t>(shares.size());
      shares.push_back({stem, 0});
    }
    shares[static_cast<std::size_t>(slot)].weight += share;
  });
  for (const Lesson& share : shares) slot_[share.stem] = kNoSlot;
  std::vector<Lesson> lessons = worth_looking_up(std::move(shares));
  for (std::size_t i = 0; i < lessons.size(); ++i) {
    slot_[lessons[i].stem] = static_cast<std::int32_t>(i);
  }
  each_word([&](StemId stem, double share) {
    const std::int32_t slot = slot_[stem];
    if (slot >= 0) lessons[static_cast<std::size_t>(slot)].weight += share * rarity(stem);
  });
  for (const Lesson& lesson : lessons) slot_[lesson.stem] = kNoSlot;
  const std::size_t kept = std::min(kFeedbackTerms, lessons.size());
  std::partial_sort(lessons.begin(), lessons.begin() + static_cast<std::ptrdiff_t>(kept),
                    lessons.end(), [this](const Lesson& a, const Lesson& b) {
                      if (a.weight != b.weight) return a.weight > b.weight;
                      return analyzer_.stem(a.stem) < analyzer_.stem(b.stem);
                    });
  lessons.resize(kept);
  return lessons;
}

void Rescorer::add_feedback(const std::vector<WeightedTerm>& terms, ScoredArticles& articles,
                            std::vector<ScoredPassage>& passages) {
  const std::vector<ScoredPassage*> teachers = teachers_among(passages, articles);
  if (teachers.empty() || strength(teachers[0]) <= 0) return;
  if (index_.backend().policy().waits_for_lookups) learn_rarities(teachers, articles);
  for (const WeightedTerm& term : terms) slot_[term.id] = kQueryTerm;
  std::vector<Lesson> lessons = lessons_of(teachers, articles);
  const double total =
      std::accumulate(lessons.begin(), lessons.end(), 0.0,
                      [](double part, const Lesson& lesson) { return part + lesson.weight; });
  lesson_slots_.clear();
  for (std::size_t i = 0; i < lessons.size(); ++i) {
    lessons[i].weight *= static_cast<double>(terms.size()) * rarity(lessons[i].stem) / total;
    lesson_slots_.add(hash_of(lessons[i].stem), static_cast<std::int32_t>(i));
  }

  std::vector<std::uint32_t> counts(lessons.size());
  const double average = std::max(1.0, index_.passage_level().average_length);
  for (ScoredPassage& passage : passages) {
    const double saturation = kFeedbackConstant + kFeedbackSlope * passage.length / average;
    std::fill(counts.begin(), counts.end(), 0);
    const CodeSlots::Table& table = lesson_slots_.table(passage.words.salt);
    passage.words.text.for_each(0, [&](StemCode code, std::uint32_t, bool) {
      const std::int32_t slot = table.slot_of(code);
      if (slot != CodeSlots::kNone) ++counts[static_cast<std::size_t>(slot)];
    });
    for (std::size_t i = 0; i < lessons.size(); ++i) {
      if (counts[i] == 0) continue;
      passage.feedback_part += lessons[i].weight * 2 * counts[i] / (counts[i] + saturation);
    }
  }
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Exact scores: P from the tokens, A from the article level, F and T from the tokens of all
// candidates.
#include "searcher/ranking/rescore.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <string>

#include "common/index/schema.h"
#include "common/text/sentences.h"
#include "searcher/ranking/expected_answer.h"
#include "searcher/ranking/proximity.h"

namespace dateline {
namespace {

// Feedback (docs/ranking.md): how many candidates teach, how much more the best of them, and how
// many of their terms count.
constexpr std::size_t kTeachers = 5;
constexpr double kSharpness = 24;
constexpr std::size_t kFeedbackTerms = 80;

// Saturation of a feedback term: K = .4 + .6 · length / average length.
constexpr double kFeedbackConstant = 0.4;
constexpr double kFeedbackSlope = 0.6;

// Steps in which scores of the tail are told apart.
constexpr double kTailSteps = 1e8;

constexpr std::int32_t kNoSlot = -1;
constexpr std::int32_t kQueryTerm = -2;
constexpr std::int32_t kFirstJoined = -3;  // and below: joined forms, by number

// As the index counts it: a title counts with every passage but one that is nothing else.
bool has_title(const ScoredPassage& passage) {
  return passage.stored.passage.zone != Zone::title && !passage.tokens.empty();
}

// A length is the number of all tokens, or of those that are no stop words.
double length_of(const ScoredPassage& passage, const ScoredArticle& article,
                 std::uint32_t title_weight, bool content) {
  const auto count = [content](const std::vector<Token>& tokens) {
    if (!content) return static_cast<std::ptrdiff_t>(tokens.size());
    return std::count_if(tokens.begin(), tokens.end(),
                         [](const Token& token) { return !token.stop_word; });
  };
  std::ptrdiff_t length = count(passage.tokens);
  if (has_title(passage)) length += title_weight * count(article.title);
  return static_cast<double>(length);
}

}  // namespace

bool ranks_before(const ScoredPassage& a, const ScoredPassage& b) {
  if (a.score != b.score) return a.score > b.score;
  if (a.stored.article != b.stored.article) return a.stored.article < b.stored.article;
  if (a.stored.passage.hash != b.stored.passage.hash) {
    return a.stored.passage.hash < b.stored.passage.hash;
  }
  return a.stored.passage.repeat < b.stored.passage.repeat;
}

void score_tail(double floor, std::vector<ScoredPassage>& passages) {
  double highest = 0;
  for (const ScoredPassage& passage : passages) highest = std::max(highest, passage.passage_part);
  for (ScoredPassage& passage : passages) {
    // Rounded, since Xapian adds a passage's weights in an order that differs from index to index.
    const double share = highest > 0 ? passage.passage_part / highest : 0;
    passage.is_tail = true;
    passage.score = floor * (std::round(share * kTailSteps) / kTailSteps);
  }
  std::sort(passages.begin(), passages.end(), ranks_before);
}

// Documents of any size are compared by the words that count. Where P is all there is, it is BM25
// as the index has it.
void Rescorer::begin(const Recipe& recipe) {
  const bool content = !index_.has_article_level() && !is_passage_alone(recipe);
  if (content != content_length_) passage_scoring_.reset();
  content_length_ = content;
}

void Rescorer::reset() {
  rarity_.clear();
  slot_.clear();
  passage_scoring_.reset();
}

const Rescorer::PassageScoring& Rescorer::passage_scoring() {
  if (passage_scoring_) return *passage_scoring_;
  PassageScoring scoring{index_.passage_bm25(), index_.passage_level(), content_length_};
  if (scoring.content_length) {
    // Of the words of all passages, those that are no stop words.
    std::set<std::string> stems;
    for (const std::string_view word : analyzer_.language().stop_words) {
      analyzer_.analyze(word, query_tokens_);
      for (const Token& token : query_tokens_) stems.emplace(analyzer_.stem(token.stem));
    }
    double words = scoring.level.average_length * scoring.level.documents;
    for (const std::string& stem : stems) {
      words -= static_cast<double>(index_.passages().get_collection_freq(stem));
    }
    scoring.level.average_length = std::max(1.0, words / std::max(1.0, scoring.level.documents));
  }
  return passage_scoring_.emplace(scoring);
}

// Gives the query's terms their slots. A joined form gets one that leads to the terms it stands
// for.
void Rescorer::mark_terms(const std::vector<WeightedTerm>& terms) {
  if (slot_.size() < analyzer_.stems()) slot_.resize(analyzer_.stems(), kNoSlot);
  joined_.clear();
  for (std::size_t i = 0; i < terms.size(); ++i) slot_[terms[i].id] = static_cast<std::int32_t>(i);
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const std::size_t other_words = terms[i].joined.size() - terms[i].others.size();
    for (std::size_t form = 0; form < terms[i].joined.size(); ++form) {
      std::int32_t& slot = slot_[terms[i].joined[form]];
      if (slot >= 0) continue;  // a term of the query itself
      if (slot == kNoSlot) {
        slot = kFirstJoined - static_cast<std::int32_t>(joined_.size());
        joined_.emplace_back();
      }
      joined_[static_cast<std::size_t>(kFirstJoined - slot)].push_back({i, form >= other_words});
    }
  }
}

void Rescorer::unmark_terms(const std::vector<WeightedTerm>& terms) {
  for (const WeightedTerm& term : terms) {
    slot_[term.id] = kNoSlot;
    for (const StemId stem : term.joined) slot_[stem] = kNoSlot;
  }
}

void Rescorer::count_terms(const ScoredArticle& article, const ScoredPassage& passage,
                           std::vector<TermCount>& counts) const {
  std::fill(counts.begin(), counts.end(), TermCount{});
  const auto count = [&](const std::vector<Token>& tokens, std::uint32_t TermCount::*place,
                         std::uint32_t TermCount::*own) {
    for (const Token& token : tokens) {
      const std::int32_t slot = slot_[token.stem];
      if (slot >= 0) {
        ++(counts[static_cast<std::size_t>(slot)].*place);
        ++(counts[static_cast<std::size_t>(slot)].*own);
      } else if (slot <= kFirstJoined) {
        for (const StoodFor& form : joined_[static_cast<std::size_t>(kFirstJoined - slot)]) {
          if (form.by_other_word || !token.joined) ++(counts[form.term].*place);
        }
      }
    }
  };
  count(passage.tokens, &TermCount::text, &TermCount::own_text);
  if (has_title(passage)) count(article.title, &TermCount::title, &TermCount::own_title);
}

double Rescorer::passage_term(const WeightedTerm& term, const TermCount& count,
                              const ScoredPassage& passage) {
  const PassageScoring& scoring = passage_scoring();
  const std::uint32_t title_weight = index_.settings().title_weight;
  const std::uint32_t frequency = count.text + title_weight * count.title;
  if (frequency == 0) return 0;
  const auto part = [&](std::uint32_t times) {
    return bm25_part(scoring.parameters, scoring.level, times, passage.bm25_length);
  };
  if (term.others.empty()) return term.passage_weight * part(frequency);
  const std::uint32_t own = count.own_text + title_weight * count.own_title;
  return term.passage_weight * (part(frequency) + kOwnShare * part(own));
}

void Rescorer::score_passages(const std::vector<WeightedTerm>& terms,
                              const ScoredArticles& articles,
                              std::vector<ScoredPassage>& passages) {
  const std::uint32_t title_weight = index_.settings().title_weight;
  const bool content = passage_scoring().content_length;
  std::vector<TermCount> counts(terms.size());
  for (ScoredPassage& passage : passages) {
    const ScoredArticle& article = articles.at(passage.article);
    count_terms(article, passage, counts);
    passage.length = length_of(passage, article, title_weight, false);
    passage.bm25_length =
        content ? length_of(passage, article, title_weight, true) : passage.length;
    passage.passage_part = 0;
    for (std::size_t i = 0; i < terms.size(); ++i) {
      passage.passage_part += passage_term(terms[i], counts[i], passage);
    }
  }
}

// Sharp feedback: what the best candidates say beside the query's words, and how much of that a
// passage says. The best one teaches most by far (weights e^(24 (s/s₁ - 1))).
void Rescorer::add_feedback(const std::vector<WeightedTerm>& terms, const ScoredArticles& articles,
                            std::vector<ScoredPassage>& passages) {
  std::vector<const ScoredPassage*> teachers;
  for (const ScoredPassage& passage : passages) teachers.push_back(&passage);
  const auto strength = [](const ScoredPassage* passage) {
    return passage->passage_part + passage->article_part;
  };
  const std::size_t count = std::min(kTeachers, teachers.size());
  std::partial_sort(teachers.begin(), teachers.begin() + static_cast<std::ptrdiff_t>(count),
                    teachers.end(), [&](const ScoredPassage* a, const ScoredPassage* b) {
                      const double left = strength(a);
                      const double right = strength(b);
                      return left != right ? left > right : ranks_before(*a, *b);
                    });
  teachers.resize(count);
  if (teachers.empty() || strength(teachers[0]) <= 0) return;

  if (index_.is_served()) learn_rarities(teachers, articles);
  std::vector<double> weights;
  for (const ScoredPassage* teacher : teachers) {
    weights.push_back(std::exp(kSharpness * (strength(teacher) / strength(teachers[0]) - 1)));
  }
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  struct Lesson {
    StemId stem;
    double weight;
  };
  std::vector<Lesson> lessons;
  for (std::size_t i = 0; i < teachers.size(); ++i) {
    const std::vector<Token>& title = articles.at(teachers[i]->article).title;
    const std::vector<Token>& text = teachers[i]->tokens;
    const double share = weights[i] / sum / static_cast<double>(title.size() + text.size());
    for (const std::vector<Token>* tokens : {&title, &text}) {
      for (const Token& token : *tokens) {
        if (slot_[token.stem] <= kQueryTerm || rarity(token.stem) == 0) continue;
        std::int32_t& slot = slot_[token.stem];
        if (slot == kNoSlot) {
          slot = static_cast<std::int32_t>(lessons.size());
          lessons.push_back({token.stem, 0});
        }
        lessons[static_cast<std::size_t>(slot)].weight += share * rarity(token.stem);
      }
    }
  }
  for (const Lesson& lesson : lessons) slot_[lesson.stem] = kNoSlot;
  const std::size_t kept = std::min(kFeedbackTerms, lessons.size());
  std::partial_sort(lessons.begin(), lessons.begin() + static_cast<std::ptrdiff_t>(kept),
                    lessons.end(), [this](const Lesson& a, const Lesson& b) {
                      if (a.weight != b.weight) return a.weight > b.weight;
                      return analyzer_.stem(a.stem) < analyzer_.stem(b.stem);
                    });
  lessons.resize(kept);
  const double total =
      std::accumulate(lessons.begin(), lessons.end(), 0.0,
                      [](double part, const Lesson& lesson) { return part + lesson.weight; });
  for (std::size_t i = 0; i < lessons.size(); ++i) {
    lessons[i].weight *= static_cast<double>(terms.size()) * rarity(lessons[i].stem) / total;
    slot_[lessons[i].stem] = static_cast<std::int32_t>(i);
  }

  std::vector<std::uint32_t> counts(lessons.size());
  const double average = std::max(1.0, index_.passage_level().average_length);
  for (ScoredPassage& passage : passages) {
    const double saturation = kFeedbackConstant + kFeedbackSlope * passage.length / average;
    std::fill(counts.begin(), counts.end(), 0);
    for (const Token& token : passage.tokens) {
      const std::int32_t slot = slot_[token.stem];
      if (slot >= 0) ++counts[static_cast<std::size_t>(slot)];
    }
    for (std::size_t i = 0; i < lessons.size(); ++i) {
      if (counts[i] == 0) continue;
      passage.feedback_part += lessons[i].weight * 2 * counts[i] / (counts[i] + saturation);
    }
  }
  for (const Lesson& lesson : lessons) slot_[lesson.stem] = kNoSlot;
}

// A joined form stands for its terms at one place.
void Rescorer::add_proximity(const std::vector<WeightedTerm>& terms,
                             std::vector<ScoredPassage>& passages) const {
  std::vector<double> weights;
  for (const WeightedTerm& term : terms) weights.push_back(term.passage_weight);
  Proximity proximity(std::move(weights));
  std::vector<TermPlace> places;
  for (ScoredPassage& passage : passages) {
    places.clear();
    for (const Token& token : passage.tokens) {
      if (token.joined) continue;
      const std::int32_t slot = slot_[token.stem];
      if (slot >= 0) {
        places.push_back({token.position, static_cast<std::uint32_t>(slot)});
      } else if (slot <= kFirstJoined) {
        for (const StoodFor& form : joined_[static_cast<std::size_t>(kFirstJoined - slot)]) {
          places.push_back({token.position, static_cast<std::uint32_t>(form.term)});
        }
      }
    }
    passage.proximity_part = proximity(places);
  }
}

// The worth of a passage's best sentence that holds the kind of answer expected: the sum over the
// query's terms in it. A word of the query itself is no answer.
void Rescorer::add_answers(std::string_view query, const std::vector<WeightedTerm>& terms,
                           std::vector<ScoredPassage>& passages) {
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
    auto token = passage.tokens.begin();
    for (const Span sentence : sentences(passage.stored.passage.text)) {
      double worth = 0;
      bool answered = false;
      bool first = true;
      std::fill(seen.begin(), seen.end(), false);
      for (; token != passage.tokens.end() && token->begin < sentence.end; ++token) {
        const std::int32_t slot = slot_[token->stem];
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

void Rescorer::rescore(const Recipe& recipe, std::string_view query,
                       const std::vector<WeightedTerm>& terms, ScoredArticles& articles,
                       std::vector<ScoredPassage>& passages) {
  const bool levels = index_.has_article_level();
  begin(recipe);
  mark_terms(terms);
  score_passages(terms, articles, passages);
  if (recipe.proximity_weight > 0) add_proximity(terms, passages);
  for (const WeightedTerm& term : terms) slot_[term.id] = kQueryTerm;
  if (levels && recipe.article_weight > 0) {
    score_articles(terms, articles);
    for (ScoredPassage& passage : passages) {
      passage.article_part = articles.at(passage.article).score;
    }
  }
  if (recipe.feedback_weight > 0) add_feedback(terms, articles, passages);
  unmark_terms(terms);
  if (recipe.answer_weight > 0) add_answers(query, terms, passages);
  for (ScoredPassage& passage : passages) {
    if (levels) passage.lead_part = 1 / std::sqrt(1.0 + passage.stored.passage.sequence);
    passage.score = score_of(recipe, passage);
  }
  std::sort(passages.begin(), passages.end(), ranks_before);
}

}  // namespace dateline

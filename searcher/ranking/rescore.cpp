// SPDX-License-Identifier: GPL-2.0-or-later
// Exact scores: P and X from the candidates' words, A from the article level.
#include "searcher/ranking/rescore.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

namespace dateline {
namespace {

// The step between scores of the tail.
constexpr double kTailSteps = 1e8;

// The lead counts passages of the text; the title has no lead part.
double lead_part(std::uint32_t place) { return place == 0 ? 0 : 1 / std::sqrt(double{1} * place); }

}  // namespace

bool precedes(const ScoredPassage& a, const ScoredPassage& b) {
  if (a.stored.article != b.stored.article) return a.stored.article < b.stored.article;
  if (a.stored.passage.hash != b.stored.passage.hash) {
    return a.stored.passage.hash < b.stored.passage.hash;
  }
  return a.stored.passage.repeat < b.stored.passage.repeat;
}

bool ranks_before(const ScoredPassage& a, const ScoredPassage& b) {
  return a.score != b.score ? a.score > b.score : precedes(a, b);
}

void score_tail(double floor, std::vector<ScoredPassage>& passages) {
  double highest = 0;
  for (const ScoredPassage& passage : passages) highest = std::max(highest, passage.passage_part);
  for (ScoredPassage& passage : passages) {
    // Rounded, since the order in which Xapian adds a passage's weights differs between indexes.
    const double share = highest > 0 ? passage.passage_part / highest : 0;
    passage.is_tail = true;
    passage.score = floor * (std::round(share * kTailSteps) / kTailSteps);
  }
  std::sort(passages.begin(), passages.end(), ranks_before);
}

// For documents of any size, lengths count only words that are not stop words. If P is the whole
// score, it is BM25 as indexed.
void Rescorer::begin(const Recipe& recipe) {
  const bool content = index_.is_flat() && !is_passage_alone(recipe);
  if (content != content_length_) passage_scoring_.reset();
  content_length_ = content;
  lengthens_titles_ = !is_passage_alone(recipe);
}

void Rescorer::reset() {
  rarity_.clear();
  slot_.clear();
  hashes_.clear();
  passage_scoring_.reset();
}

const Rescorer::PassageScoring& Rescorer::passage_scoring() {
  if (passage_scoring_) return *passage_scoring_;
  PassageScoring scoring{index_.passage_bm25(), index_.passage_level(), content_length_};
  if (scoring.content_length) {
    // The words of all passages that are not stop words.
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

StemHash Rescorer::hash_of(StemId stem) {
  for (auto next = static_cast<StemId>(hashes_.size()); next <= stem; ++next) {
    hashes_.push_back(stem_hash(analyzer_.stem(next)));
  }
  return hashes_[stem];
}

// Assigns slots to the query's terms. A compound gets a slot that leads to its terms.
void Rescorer::mark_terms(const std::vector<WeightedTerm>& terms) {
  if (slot_.size() < analyzer_.stems()) slot_.resize(analyzer_.stems(), kNoSlot);
  joined_.clear();
  code_slots_.clear();
  const auto mark = [this](StemId stem, std::int32_t slot) {
    slot_[stem] = slot;
    code_slots_.add(hash_of(stem), slot);
  };
  for (std::size_t i = 0; i < terms.size(); ++i) mark(terms[i].id, static_cast<std::int32_t>(i));
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const std::size_t other_words = terms[i].joined.size() - terms[i].others.size();
    for (std::size_t form = 0; form < terms[i].joined.size(); ++form) {
      const StemId stem = terms[i].joined[form];
      if (slot_[stem] >= 0) continue;  // a query term itself
      if (slot_[stem] == kNoSlot) {
        mark(stem, kFirstJoined - static_cast<std::int32_t>(joined_.size()));
        joined_.emplace_back();
      }
      joined_[static_cast<std::size_t>(kFirstJoined - slot_[stem])].push_back(
          {i, form >= other_words});
    }
  }
}

void Rescorer::unmark_terms(const std::vector<WeightedTerm>& terms) {
  for (const WeightedTerm& term : terms) {
    slot_[term.id] = kNoSlot;
    for (const StemId stem : term.joined) slot_[stem] = kNoSlot;
  }
}

void Rescorer::find_terms(const ScoredPassage& passage, std::vector<Occurrence>& found) {
  found.clear();
  const CodeSlots::Table& table = code_slots_.table(passage.words.salt);
  for (const bool in_title : {false, true}) {
    const ForwardWords& words = in_title ? passage.words.title : passage.words.text;
    words.for_each(0, [&](StemCode code, std::uint32_t position, bool joined) {
      const std::int32_t slot = table.slot_of(code);
      if (slot != CodeSlots::kNone) found.push_back({slot, position, joined, in_title});
    });
  }
}

void Rescorer::count_terms(std::span<const Occurrence> found,
                           std::vector<TermCount>& counts) const {
  std::fill(counts.begin(), counts.end(), TermCount{});
  for (const Occurrence& occurrence : found) {
    const auto place = occurrence.in_title ? &TermCount::title : &TermCount::text;
    const auto own = occurrence.in_title ? &TermCount::own_title : &TermCount::own_text;
    if (occurrence.slot >= 0) {
      ++(counts[static_cast<std::size_t>(occurrence.slot)].*place);
      ++(counts[static_cast<std::size_t>(occurrence.slot)].*own);
      continue;
    }
    for (const StoodFor& form : joined_[static_cast<std::size_t>(kFirstJoined - occurrence.slot)]) {
      if (form.by_other_word || !occurrence.joined) ++(counts[form.term].*place);
    }
  }
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

// A length is the number of all tokens, or of those that are not stop words; tokens of the title
// weigh more.
void Rescorer::set_lengths(ScoredPassage& passage) {
  const std::uint32_t title_weight = index_.settings().title_weight;
  const ForwardText& words = passage.words;
  passage.length = words.text.size() + title_weight * words.title.size();
  // Titles are always short: a word in one says no more than a word in a passage.
  const bool is_title = words.place == 0 && lengthens_titles_;
  const double average = passage_scoring().level.average_length;
  passage.bm25_length = is_title ? std::max(passage.length, average) : passage.length;
  if (!passage_scoring().content_length) return;
  passage.bm25_length = words.text_content + title_weight * words.title_content;
}

// A compound counts as its terms at one position.
double Rescorer::proximity_of(std::span<const Occurrence> found, Proximity& proximity) {
  places_.clear();
  for (const Occurrence& occurrence : found) {
    if (occurrence.joined || occurrence.in_title) continue;
    if (occurrence.slot >= 0) {
      places_.push_back({occurrence.position, static_cast<std::uint32_t>(occurrence.slot)});
      continue;
    }
    for (const StoodFor& form : joined_[static_cast<std::size_t>(kFirstJoined - occurrence.slot)]) {
      places_.push_back({occurrence.position, static_cast<std::uint32_t>(form.term)});
    }
  }
  return proximity(places_);
}

// What a passage would gain if it contained the words of its article's title. A passage that is or
// contains the title already has them.
double Rescorer::title_part(const std::vector<WeightedTerm>& terms, const TitleTerms& titles,
                            const ScoredPassage& passage, std::vector<TermCount>& counts) {
  double gain = 0;
  const std::vector<bool>* const held = titles.of(passage.article);
  if (held == nullptr || passage.words.place == 0 || !passage.words.title.empty()) return 0;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (!(*held)[i]) continue;
    const double without = passage_term(terms[i], counts[i], passage);
    ++counts[i].title;
    ++counts[i].own_title;
    gain += passage_term(terms[i], counts[i], passage) - without;
  }
  return gain;
}

void Rescorer::score_passages(const std::vector<WeightedTerm>& terms, double proximity_weight,
                              const TitleTerms& titles, std::vector<ScoredPassage>& passages) {
  std::vector<double> weights;
  for (const WeightedTerm& term : terms) weights.push_back(term.passage_weight);
  Proximity proximity(std::move(weights));
  std::vector<TermCount> counts(terms.size());
  for (ScoredPassage& passage : passages) {
    find_terms(passage, found_);
    count_terms(found_, counts);
    set_lengths(passage);
    passage.passage_part = 0;
    for (std::size_t i = 0; i < terms.size(); ++i) {
      passage.passage_part += passage_term(terms[i], counts[i], passage);
    }
    passage.title_part = title_part(terms, titles, passage, counts);
    if (proximity_weight > 0) passage.proximity_part = proximity_of(found_, proximity);
  }
}

void Rescorer::rescore(const Recipe& asked, std::string_view query,
                       const std::vector<WeightedTerm>& terms, ScoredArticles& articles,
                       std::vector<ScoredPassage>& passages) {
  const bool is_flat = index_.is_flat();
  const Recipe recipe = is_flat ? flat(asked) : asked;
  begin(recipe);
  mark_terms(terms);
  const bool reads_titles = !is_flat && recipe.title_weight > 0;
  const TitleTerms titles = reads_titles ? title_terms(terms, passages) : TitleTerms();
  score_passages(terms, recipe.proximity_weight, titles, passages);
  if (!is_flat && recipe.article_weight > 0) score_articles(terms, passages);
  if (recipe.feedback_weight > 0) add_feedback(terms, articles, passages);
  unmark_terms(terms);
  if (recipe.answer_weight > 0) add_answers(query, terms, articles, passages);
  if (preferred_dates_ && recipe.date_weight > 0) add_dates(passages);
  for (ScoredPassage& passage : passages) {
    if (!is_flat) passage.lead_part = lead_part(passage.words.place);
    passage.score = score_of(recipe, passage);
  }
  std::sort(passages.begin(), passages.end(), [](const ScoredPassage& a, const ScoredPassage& b) {
    return a.score != b.score ? a.score > b.score : a.number < b.number;
  });
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Counts the query's terms in passages and weighs the counts.
#include "searcher/ranking/passage_scorer.h"

#include <xapian.h>

#include <algorithm>
#include <set>
#include <string>

namespace dateline {

double average_content_length(const CombinedIndex& index, Analyzer& analyzer) {
  std::set<std::string> stems;
  std::vector<Token> tokens;
  for (const std::string_view word : analyzer.language().stop_words) {
    analyzer.analyze(word, tokens);
    for (const Token& token : tokens) stems.emplace(analyzer.stem(token.stem));
  }
  const LevelStatistics& level = index.passage_level();
  double words = level.average_length * level.documents;
  for (const std::string& stem : stems) {
    words -= static_cast<double>(index.passages().get_collection_freq(stem));
  }
  return std::max(1.0, words / std::max(1.0, level.documents));
}

void PassageScorer::score(std::span<const QueryTerms::Occurrence> found,
                          const std::vector<bool>* in_title, ScoredPassage& passage) {
  terms_.count(found, counts_);
  set_lengths(passage);
  passage.passage_part = 0;
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    passage.passage_part += part(terms_.list()[i], counts_[i], passage);
  }
  passage.title_part = in_title == nullptr ? 0 : title_gain(*in_title, passage);
}

// A length is the number of all tokens, or of those that are not stop words; tokens of the title
// weigh more.
void PassageScorer::set_lengths(ScoredPassage& passage) const {
  const std::uint32_t title_weight = scoring_.title_weight;
  const ForwardText& words = passage.words;
  passage.length = words.text.size() + title_weight * words.title.size();
  // Titles are always short: a word in one says no more than a word in a passage.
  const bool is_title = words.place == 0 && scoring_.lengthens_titles;
  const double average = scoring_.level.average_length;
  passage.bm25_length = is_title ? std::max(passage.length, average) : passage.length;
  if (!scoring_.content_length) return;
  passage.bm25_length = words.text_content + title_weight * words.title_content;
}

double PassageScorer::part(const WeightedTerm& term, const TermCount& count,
                           const ScoredPassage& passage) const {
  const std::uint32_t title_weight = scoring_.title_weight;
  const std::uint32_t frequency = count.text + title_weight * count.title;
  if (frequency == 0) return 0;
  const auto part = [&](std::uint32_t times) {
    return bm25_part(scoring_.parameters, scoring_.level, times, passage.bm25_length);
  };
  if (term.synonyms.empty()) return term.passage_weight * part(frequency);
  const std::uint32_t own = count.own_text + title_weight * count.own_title;
  return term.passage_weight * (part(frequency) + kOwnShare * part(own));
}

// What a passage would gain if it contained the words of its article's title. A passage that is or
// contains the title already has them.
double PassageScorer::title_gain(const std::vector<bool>& in_title, const ScoredPassage& passage) {
  double gain = 0;
  if (passage.words.place == 0 || !passage.words.title.empty()) return 0;
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    if (!in_title[i]) continue;
    const WeightedTerm& term = terms_.list()[i];
    const double without = part(term, counts_[i], passage);
    ++counts_[i].title;
    ++counts_[i].own_title;
    gain += part(term, counts_[i], passage) - without;
  }
  return gain;
}

std::vector<ScorePart> PassageScorer::explain(const ScoredPassage& passage) const {
  std::vector<QueryTerms::Occurrence> found;
  std::vector<TermCount> counts(terms_.size());
  terms_.find(passage.words, found);
  terms_.count(found, counts);
  std::vector<ScorePart> parts;
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    const WeightedTerm& term = terms_.list()[i];
    parts.push_back({{},
                     term.stem,
                     term.passage_weight,
                     counts[i].text,
                     counts[i].title,
                     part(term, counts[i], passage)});
  }
  return parts;
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Runs the scorers of the parts; adds up and explains what they give.
#include "searcher/ranking/rescore.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

#include "searcher/ranking/answer_scorer.h"
#include "searcher/ranking/date_preference.h"
#include "searcher/ranking/order.h"
#include "searcher/ranking/proximity.h"

namespace dateline {
namespace {

enum class Terms : std::uint8_t { together, of_passage, of_article };

// A part of the score.
struct Part {
  std::string_view name;
  double Recipe::*weight;        // nullptr: 1
  double ScoredPassage::*value;  // unweighted
  Terms split = Terms::together;

  [[nodiscard]] double weight_in(const Recipe& recipe) const {
    return weight == nullptr ? 1 : recipe.*weight;
  }
};

constexpr auto kParts = std::to_array<Part>({
    {"passage", nullptr, &ScoredPassage::passage_part, Terms::of_passage},
    {"article", &Recipe::article_weight, &ScoredPassage::article_part, Terms::of_article},
    {"title", &Recipe::title_weight, &ScoredPassage::title_part},
    {"feedback", &Recipe::feedback_weight, &ScoredPassage::feedback_part},
    {"expected_answer", &Recipe::answer_weight, &ScoredPassage::answer_part},
    {"date", &Recipe::date_weight, &ScoredPassage::date_part},
    {"proximity", &Recipe::proximity_weight, &ScoredPassage::proximity_part},
    {"lead", &Recipe::lead_weight, &ScoredPassage::lead_part},
});

constexpr std::string_view kTail = "first_stage_order";

double score_of(const Recipe& recipe, const ScoredPassage& passage) {
  double score = 0;
  for (const Part& part : kParts) score += part.weight_in(recipe) * passage.*part.value;
  return score;
}

// The lead counts passages of the text; the title has no lead part.
double lead_part(std::uint32_t place) { return place == 0 ? 0 : 1 / std::sqrt(double{1} * place); }

Recipe recipe_for(const CombinedIndex& index, const Recipe& asked) {
  return index.is_flat() ? flat(asked) : asked;
}

}  // namespace

void Rescorer::reset() {
  feedback_.reset();
  content_length_.reset();
}

// For documents of any size, lengths count only words that are not stop words. If P is the whole
// score, it is BM25 as indexed.
PassageScoring Rescorer::scoring_for(const Recipe& recipe) {
  PassageScoring scoring{index_.passage_bm25(), index_.passage_level(),
                         index_.settings().title_weight};
  scoring.lengthens_titles = !is_passage_alone(recipe);
  scoring.content_length = index_.is_flat() && !is_passage_alone(recipe);
  if (!scoring.content_length) return scoring;
  if (!content_length_) content_length_ = average_content_length(index_, analyzer_);
  scoring.level.average_length = *content_length_;
  return scoring;
}

void Rescorer::score_passages(const Recipe& recipe, const QueryTerms& terms,
                              std::vector<ScoredPassage>& passages) {
  const bool reads_titles = !index_.is_flat() && recipe.title_weight > 0;
  const TitleTerms titles = reads_titles ? articles_.title_terms(terms, passages) : TitleTerms();
  PassageScorer scorer(scoring_for(recipe), terms);
  std::vector<double> weights;
  for (const WeightedTerm& term : terms.list()) weights.push_back(term.passage_weight);
  Proximity proximity(std::move(weights));
  std::vector<QueryTerms::Occurrence> found;
  std::vector<TermPlace> places;
  for (ScoredPassage& passage : passages) {
    terms.find(passage.words, found);
    scorer.score(found, titles.of(passage.article), passage);
    if (recipe.proximity_weight == 0) continue;
    terms.locate(found, places);
    passage.proximity_part = proximity(places);
  }
}

void Rescorer::score_answers(std::string_view query, const QueryTerms& terms,
                             ScoredArticles& articles, std::vector<ScoredPassage>& passages) {
  std::optional<AnswerScorer> scorer = answer_scorer(query, terms, analyzer_);
  if (!scorer) return;
  for (ScoredPassage& passage : passages) {
    if (reader_.read_tokens(passage, articles)) scorer->score(passage);
  }
}

void Rescorer::rescore(const Recipe& asked, std::string_view query, const QueryTerms& terms,
                       ScoredArticles& articles, std::vector<ScoredPassage>& passages) {
  const Recipe recipe = recipe_for(index_, asked);
  score_passages(recipe, terms, passages);
  if (!index_.is_flat() && recipe.article_weight > 0) articles_.score(terms, passages);
  if (recipe.feedback_weight > 0) feedback_.score(terms, articles, passages);
  if (recipe.answer_weight > 0) score_answers(query, terms, articles, passages);
  if (preferred_dates_ && recipe.date_weight > 0) score_dates(index_, *preferred_dates_, passages);
  for (ScoredPassage& passage : passages) {
    if (!index_.is_flat()) passage.lead_part = lead_part(passage.words.place);
    passage.score = score_of(recipe, passage);
  }
  std::sort(passages.begin(), passages.end(), ranks_before_unread);
}

std::vector<ScorePart> Rescorer::explain(const Recipe& asked, const QueryTerms& terms,
                                         const ScoredArticles& articles,
                                         const ScoredPassage& passage) {
  if (passage.is_tail) return {{kTail, {}, 1, 0, 0, passage.score}};
  const Recipe recipe = recipe_for(index_, asked);
  std::vector<ScorePart> parts;
  for (const Part& row : kParts) {
    const double weight = row.weight_in(recipe);
    const double value = passage.*row.value;
    if (weight * value == 0) continue;
    std::vector<ScorePart> split{{{}, {}, 1, 0, 0, value}};
    if (row.split == Terms::of_passage) {
      split = PassageScorer(scoring_for(recipe), terms).explain(passage);
    } else if (row.split == Terms::of_article) {
      split = articles_.explain(terms, articles.at(passage.article), passage.article);
    }
    for (ScorePart& part : split) {
      if (part.score == 0) continue;
      part.part = row.name;
      part.weight *= weight;
      part.score *= weight;
      parts.push_back(std::move(part));
    }
  }
  return parts;
}

}  // namespace dateline

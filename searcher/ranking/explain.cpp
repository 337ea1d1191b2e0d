// SPDX-License-Identifier: GPL-2.0-or-later
// The parts of a score by table: their sum, and each one.
#include <algorithm>
#include <array>

#include "searcher/ranking/rescore.h"

namespace dateline {

struct Rescorer::PartTable {
  struct Row {
    std::string_view name;
    double Recipe::*weight;        // nullptr: 1
    double ScoredPassage::*value;  // unweighted
    // Splits this part by the query's terms; nullptr if it is not split.
    std::vector<ScorePart> (Rescorer::*by_term)(const std::vector<WeightedTerm>& terms,
                                                const ScoredArticle& article,
                                                const ScoredPassage& passage);
  };

  static constexpr auto kRows = std::to_array<Row>({
      {"passage", nullptr, &ScoredPassage::passage_part, &Rescorer::passage_terms},
      {"article", &Recipe::article_weight, &ScoredPassage::article_part, &Rescorer::article_terms},
      {"title", &Recipe::title_weight, &ScoredPassage::title_part, nullptr},
      {"feedback", &Recipe::feedback_weight, &ScoredPassage::feedback_part, nullptr},
      {"expected_answer", &Recipe::answer_weight, &ScoredPassage::answer_part, nullptr},
      {"date", &Recipe::date_weight, &ScoredPassage::date_part, nullptr},
      {"proximity", &Recipe::proximity_weight, &ScoredPassage::proximity_part, nullptr},
      {"lead", &Recipe::lead_weight, &ScoredPassage::lead_part, nullptr},
  });

  static constexpr std::string_view kTail = "first_stage_order";

  static double weight(const Row& row, const Recipe& recipe) {
    return row.weight == nullptr ? 1 : recipe.*row.weight;
  }
};

namespace {

bool is_of(const WeightedTerm& term, StemId stem) {
  if (stem == term.id) return true;
  return !term.others.empty() &&
         std::find(term.joined.begin(), term.joined.end(), stem) != term.joined.end();
}

}  // namespace

double Rescorer::score_of(const Recipe& recipe, const ScoredPassage& passage) {
  double score = 0;
  for (const PartTable::Row& row : PartTable::kRows) {
    score += PartTable::weight(row, recipe) * passage.*row.value;
  }
  return score;
}

std::vector<ScorePart> Rescorer::passage_terms(const std::vector<WeightedTerm>& terms,
                                               const ScoredArticle& /*article*/,
                                               const ScoredPassage& passage) {
  std::vector<TermCount> counts(terms.size());
  mark_terms(terms);
  find_terms(passage, found_);
  count_terms(found_, counts);
  unmark_terms(terms);
  std::vector<ScorePart> parts;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    parts.push_back({{},
                     terms[i].stem,
                     terms[i].passage_weight,
                     counts[i].text,
                     counts[i].title,
                     passage_term(terms[i], counts[i], passage)});
  }
  return parts;
}

std::vector<ScorePart> Rescorer::article_terms(const std::vector<WeightedTerm>& terms,
                                               const ScoredArticle& article,
                                               const ScoredPassage& passage) {
  const std::uint32_t title_weight = index_.settings().title_weight;
  const TermFreqs found = holdings(terms, {{passage.article, article.stored.id}});
  std::vector<ScorePart> parts;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const WeightedTerm& term = terms[i];
    const TermFreq& holding = found[i].front();
    if (holding.count == 0) continue;
    const auto in_title = static_cast<std::uint32_t>(
        std::count_if(article.title.begin(), article.title.end(),
                      [&](const Token& token) { return is_of(term, token.stem); }));
    const std::uint32_t of_title = std::min(title_weight * in_title, holding.count);
    parts.push_back({{},
                     term.stem,
                     term.article_weight,
                     holding.count - of_title,
                     in_title,
                     article_part(term, holding)});
  }
  return parts;
}

std::vector<ScorePart> Rescorer::explain(const Recipe& asked,
                                         const std::vector<WeightedTerm>& terms,
                                         const ScoredArticles& articles,
                                         const ScoredPassage& passage) {
  const Recipe recipe = index_.is_flat() ? flat(asked) : asked;
  begin(recipe);
  if (passage.is_tail) return {{PartTable::kTail, {}, 1, 0, 0, passage.score}};
  std::vector<ScorePart> parts;
  for (const PartTable::Row& row : PartTable::kRows) {
    const double weight = PartTable::weight(row, recipe);
    const double value = passage.*row.value;
    if (weight * value == 0) continue;
    std::vector<ScorePart> split{{{}, {}, 1, 0, 0, value}};
    if (row.by_term != nullptr) {
      split = (this->*row.by_term)(terms, articles.at(passage.article), passage);
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

// SPDX-License-Identifier: GPL-2.0-or-later
// The table of ranking recipes.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace dateline {

/// How passages are ranked. Candidates come from both levels of the index; their score is a sum of
/// parts, each of which is switched off by a weight of 0:
///
///   score = P + article_weight A + title_weight H + feedback_weight F + answer_weight T
///           + proximity_weight X + lead_weight / √place + date_weight D
///
/// P is the passage's BM25, A its article's, H what the words of its article's title would add to
/// P, F its likeness to the best candidates, T what its best sentence of the expected kind is
/// worth, X how near to each other it has the query's terms, place that in the article's text, from
/// 1, D how near its article's date is to one that the query names. docs/ranking.md has the
/// formulas and what each part is worth.
struct Recipe {
  std::string_view name;
  std::string_view description;
  std::size_t passage_candidates = 50;  ///< best passages that are scored exactly
  std::size_t article_candidates = 5;   ///< best articles whose matching passages are, too
  std::size_t flat_candidates = 100;    ///< where articles are no level of their own: best passages
  double article_weight = 1.5;
  double title_weight = 1;
  double feedback_weight = 0.25;
  double answer_weight = 1;
  double proximity_weight = 2;
  double lead_weight = 3;
  double date_weight = 20;
  double flat_feedback_weight = 0.4;  ///< in place of feedback_weight, where articles are no level
};

/// A recipe as it ranks an index in which articles are no level of their own.
[[nodiscard]] inline Recipe flat(Recipe recipe) {
  recipe.feedback_weight = recipe.flat_feedback_weight;
  return recipe;
}

/// Whether a recipe's score is P and nothing else.
[[nodiscard]] inline bool is_passage_alone(const Recipe& recipe) {
  return recipe.article_weight == 0 && recipe.title_weight == 0 && recipe.feedback_weight == 0 &&
         recipe.answer_weight == 0 && recipe.proximity_weight == 0 && recipe.lead_weight == 0 &&
         recipe.date_weight == 0;
}

/// Most passages that the best articles may add to the candidates.
inline constexpr std::size_t kMostArticlePassages = 100;

/// Every recipe, the default first.
[[nodiscard]] std::span<const Recipe> recipes();

/// The recipe of that name; nullptr if there is none.
[[nodiscard]] const Recipe* find_recipe(std::string_view name);

/// The same; throws Error(usage), which names them all, if there is none.
[[nodiscard]] const Recipe& recipe_named(std::string_view name);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// The table of ranking recipes.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace dateline {

/// A ranking profile. Candidates come from both levels of the index; their score is a sum of
/// parts, and a weight of 0 switches a part off:
///
///   score = P + article_weight A + title_weight H + feedback_weight F + answer_weight T
///           + proximity_weight X + lead_weight / √place + date_weight D
///
/// P is the passage's BM25, A its article's, H what the words of its article's title would add to
/// P, F its similarity to the best candidates (pseudo-relevance feedback), T the quality of its
/// best answer of the expected type, X the proximity of the query's terms, place its position in
/// the article's text, from 1, D how near its article's date is to one that the query names.
/// docs/ranking.md has the formulas and what each part is worth.
struct Recipe {
  std::string_view name;
  std::string_view description;
  std::size_t passage_candidates = 50;  ///< number of best passages that are scored exactly
  std::size_t article_candidates = 5;   ///< number of best articles whose matches are scored too
  std::size_t flat_candidates = 100;    ///< passage_candidates if articles are not a level
  double article_weight = 1.5;
  double title_weight = 1;
  double feedback_weight = 0.25;
  double answer_weight = 1;
  double proximity_weight = 2;
  double lead_weight = 3;
  double date_weight = 20;
  double flat_feedback_weight = 0.4;  ///< feedback_weight if articles are not a level
};

/// The recipe as used for an index in which articles are not a level of their own.
[[nodiscard]] inline Recipe flat(Recipe recipe) {
  recipe.feedback_weight = recipe.flat_feedback_weight;
  return recipe;
}

/// Whether a recipe's score is P alone.
[[nodiscard]] inline bool is_passage_alone(const Recipe& recipe) {
  return recipe.article_weight == 0 && recipe.title_weight == 0 && recipe.feedback_weight == 0 &&
         recipe.answer_weight == 0 && recipe.proximity_weight == 0 && recipe.lead_weight == 0 &&
         recipe.date_weight == 0;
}

/// The largest number of passages that the best articles add to the candidates.
inline constexpr std::size_t kMostArticlePassages = 100;

/// Every recipe, the default first.
[[nodiscard]] std::span<const Recipe> recipes();

/// The recipe with this name, or nullptr.
[[nodiscard]] const Recipe* find_recipe(std::string_view name);

/// The recipe with this name; throws Error(usage), which lists all names, if there is none.
[[nodiscard]] const Recipe& recipe_named(std::string_view name);

}  // namespace dateline

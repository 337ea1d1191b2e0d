// SPDX-License-Identifier: GPL-2.0-or-later
// The table of ranking recipes.
#pragma once

#include <span>
#include <string_view>

namespace dateline {

/// How passages are ranked. Candidates come from both levels of the index; their score is a sum of
/// parts, each of which can be switched off by a weight of 0 (docs/ranking.md has what each is
/// worth).
struct Recipe {
  std::string_view name;
  std::string_view description;
  std::size_t passage_candidates = 50;  ///< best passages that are scored exactly
  std::size_t article_candidates = 5;   ///< best articles all of whose matching passages are, too
  double article_weight = 1.5;          ///< of the parent article's BM25
};

/// Most passages that the best articles may add to the candidates.
inline constexpr std::size_t kMostArticlePassages = 100;

/// Every recipe, the default first.
[[nodiscard]] std::span<const Recipe> recipes();

/// The recipe of that name; nullptr if there is none.
[[nodiscard]] const Recipe* find_recipe(std::string_view name);

}  // namespace dateline

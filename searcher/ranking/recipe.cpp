// SPDX-License-Identifier: GPL-2.0-or-later
// The table of recipes.
#include "searcher/ranking/recipe.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/error.h"

namespace dateline {
namespace {

constexpr auto kRecipes = std::to_array<Recipe>({
    {"default", "two stages, all parts", 50, 5, 100, 1.5, 1, 0.25, 1, 2, 3, 20, 0.4},
    {"levels", "passages and their articles, without feedback and answers", 50, 5, 100, 1.5, 1, 0,
     0, 0, 0, 0, 0},
    {"bm25", "passages alone, by BM25", 100, 0, 100, 0, 0, 0, 0, 0, 0, 0, 0},
});

}  // namespace

std::span<const Recipe> recipes() { return kRecipes; }

const Recipe* find_recipe(std::string_view name) {
  const auto* found = std::find_if(kRecipes.begin(), kRecipes.end(),
                                   [name](const Recipe& recipe) { return recipe.name == name; });
  return found == kRecipes.end() ? nullptr : found;
}

const Recipe& recipe_named(std::string_view name) {
  if (const Recipe* recipe = find_recipe(name)) return *recipe;
  std::string names;
  for (const Recipe& recipe : kRecipes) {
    names += (names.empty() ? "" : ", ") + std::string(recipe.name);
  }
  throw Error(ExitStatus::usage, "there is no recipe named " + std::string(name),
              "the recipes are: " + names);
}

}  // namespace dateline

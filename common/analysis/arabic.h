// SPDX-License-Identifier: GPL-2.0-or-later
// Light stemming of Arabic: removes the article with its prefixes, and one ending, as in light10
// (Larkey, Ballesteros and Connell, "Light stemming for Arabic information retrieval", 2007).
// Unlike light10, keeps a letter that may be a preposition or part of the word: the index has both
// readings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The stem of a folded word; empty only for an empty word.
[[nodiscard]] std::string arabic_stem(std::string_view folded);

/// The readings of a folded word without a prefix "and", "so", "by", "for", "like" (one letter, or
/// "and" or "so" followed by one of the others), as parts of `folded`. Empty if an article follows,
/// which arabic_stem removes, or if fewer than three letters would remain.
[[nodiscard]] std::vector<std::string_view> arabic_bare_forms(std::string_view folded);

}  // namespace dateline

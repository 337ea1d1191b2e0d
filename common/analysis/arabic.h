// SPDX-License-Identifier: GPL-2.0-or-later
// Light stemming of Arabic: an article with what is written before it comes off, and one ending, as
// in light10 (Larkey, Ballesteros and Connell, "Light stemming for Arabic information retrieval",
// 2007). Unlike there, a letter that may be a preposition or belong to the word stays in the stem:
// the index has both readings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The stem of a folded word; never empty for one that is not.
[[nodiscard]] std::string arabic_stem(std::string_view folded);

/// What a folded word is without "and", "so", "by", "for", "like" (one letter, or "and" or "so" and
/// one of the others) that it may begin with; parts of `folded`. None where an article follows,
/// which arabic_stem takes off, or where fewer than three letters are left.
[[nodiscard]] std::vector<std::string_view> arabic_bare_forms(std::string_view folded);

}  // namespace dateline

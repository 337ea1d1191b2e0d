// SPDX-License-Identifier: GPL-2.0-or-later
// What each paragraph of an article is: body, caption, teaser, navigation...
#pragma once

#include <string_view>
#include <vector>

#include "common/news/article.h"

namespace dateline {

/// Gives each paragraph that its format left as `Zone::body` its zone and the rule that says so
/// (docs/zones.md). A paragraph stays body unless a rule has positive evidence of something else;
/// none is taken away or changed. Doing it twice is the same as once.
void assign_zones(Article& article);

/// The same without the rule of that name, to measure what it is worth.
void assign_zones_without(Article& article, std::string_view rule);

/// The names of all rules, in the order they are tried.
[[nodiscard]] std::vector<std::string_view> zone_rule_names();

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// What each paragraph of an article is: body, caption, teaser, navigation...
#pragma once

#include "common/news/article.h"

namespace dateline {

/// Gives each paragraph that its format left as `Zone::body` its zone and the rule that says so.
/// A paragraph stays body unless a rule has positive evidence of something else.
void assign_zones(Article& article);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the elements of a page that are marked as authors.
#pragma once

#include <string>
#include <vector>

#include "indexer/formats/html/main_text.h"

namespace dateline {

/// The texts of author elements that belong together: adjacent ones, or those in one byline.
struct MarkedAuthors {
  std::vector<std::string> names;
};

/// The marks near the article, in order of trust: rel=author and itemprop=author, class names,
/// links to the pages of authors. Excludes comments, teasers and navigation.
[[nodiscard]] std::vector<MarkedAuthors> marked_authors(const PageView& view, const MainText& main);

}  // namespace dateline

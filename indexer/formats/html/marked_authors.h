// SPDX-License-Identifier: GPL-2.0-or-later
// Elements of a page that are marked as naming authors.
#pragma once

#include <string>
#include <vector>

#include "indexer/formats/html/main_text.h"

namespace dateline {

/// The texts of elements that name authors together: beside one another, or in one byline.
struct MarkedAuthors {
  std::vector<std::string> names;
};

/// What is marked near the article, in order of trust: rel=author and itemprop=author, class names,
/// links to the pages of authors. Nothing in comments, teasers and navigation.
[[nodiscard]] std::vector<MarkedAuthors> marked_authors(const PageView& view, const MainText& main);

}  // namespace dateline

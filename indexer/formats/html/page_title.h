// SPDX-License-Identifier: GPL-2.0-or-later
// Chooses the headline of a page's article among its headings and the titles stated in the head.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/formats/html/main_text.h"
#include "indexer/formats/html/site_names.h"

namespace dateline {

/// The headline that readers see above the article: the heading before the text that agrees with
/// the stated titles, without a kicker. `stated` has the titles of the head in order of trust. If
/// no heading qualifies, the first stated title without the site's name; may be empty. The
/// paragraphs of `view` must have their zones.
[[nodiscard]] std::string page_title(const PageView& view, const MainText& main,
                                     const std::vector<std::string>& stated, const SiteNames& site);

/// Gives Zone::title to the first paragraph that is the title, and to the first <h1> that contains
/// the title or a part of it.
void mark_title(PageParagraphs& content, std::string_view title);

}  // namespace dateline

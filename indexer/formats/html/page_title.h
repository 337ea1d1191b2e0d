// SPDX-License-Identifier: GPL-2.0-or-later
// The headline of a page's article: which heading it is, or which of the titles that the head
// states.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/formats/html/main_text.h"
#include "indexer/formats/html/site_names.h"

namespace dateline {

/// The headline that readers see above the article: the heading that the stated titles agree with
/// and that stands before the text, without a kicker. `stated` are titles of the head in order of
/// trust. If no heading will do, the first stated title less the site's name; empty if there is
/// neither. The paragraphs of `view` have their zones.
[[nodiscard]] std::string page_title(const PageView& view, const MainText& main,
                                     const std::vector<std::string>& stated, const SiteNames& site);

/// Gives Zone::title to the first paragraph that is the title, and to the first <h1> that holds the
/// title or a part of it.
void mark_title(PageParagraphs& content, std::string_view title);

}  // namespace dateline

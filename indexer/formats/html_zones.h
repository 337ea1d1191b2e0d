// SPDX-License-Identifier: GPL-2.0-or-later
// Zones of a page's paragraphs.
#pragma once

#include <string_view>

#include "indexer/formats/html_main.h"

namespace dateline {

/// Gives the paragraphs of `content` their zones and rules by the elements of `page` and by
/// `article_body`, what JSON-LD says the article's text is (may be empty).
void assign_html_zones(PageParagraphs& content, const HtmlPage& page, std::string_view article_body,
                       const HtmlEvidence& evidence = {});

}  // namespace dateline

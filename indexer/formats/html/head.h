// SPDX-License-Identifier: GPL-2.0-or-later
// What a page says about itself: meta elements, JSON-LD, marked elements.
#pragma once

#include <string>

#include "common/news/article.h"
#include "indexer/formats/html/json_ld.h"
#include "indexer/formats/html/page.h"

namespace dateline {

/// What a page says, before it is weighed against its visible text.
struct PageHead {
  Metadata metadata;         ///< title empty unless og:title or JSON-LD says it
  std::string title;         ///< <title>, white space collapsed
  std::string article_body;  ///< JSON-LD's articleBody, plain text or HTML
  DataDates dates;           ///< JSON-LD's
};

/// Reads the head of `page`, and what marks the author in its body. Dates are page_dates.h's.
[[nodiscard]] PageHead read_head(const HtmlPage& page);

/// `title` without the name of the site behind " | ", " - ", " – ", " — ", " :: " or before it.
[[nodiscard]] std::string without_site_name(std::string_view title, std::string_view site);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// What a page says about itself: meta elements, JSON-LD, marked elements.
#pragma once

#include <string>
#include <vector>

#include "common/news/article.h"
#include "indexer/formats/html/json_ld.h"
#include "indexer/formats/html/page.h"
#include "indexer/formats/html/page_author.h"

namespace dateline {

/// The statements of a page about itself, before they are compared with its visible text.
struct PageHead {
  Metadata metadata;                    ///< without title and byline
  std::vector<std::string> titles;      ///< as stated, in order of trust
  std::vector<std::string> site_names;  ///< the outlet's and others of the site
  AuthorClaims authors;
  std::string article_body;  ///< JSON-LD's articleBody, plain text or HTML
  DataDates dates;           ///< JSON-LD's
};

/// Reads the head of `page`. Authors marked in the body are read by marked_authors.h, dates by
/// page_dates.h.
[[nodiscard]] PageHead read_head(const HtmlPage& page);

}  // namespace dateline

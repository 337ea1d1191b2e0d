// SPDX-License-Identifier: GPL-2.0-or-later
// Decides who wrote the article of a page.
#pragma once

#include <string>
#include <vector>

#include "indexer/formats/html/main_text.h"
#include "indexer/formats/html/site_names.h"

namespace dateline {

/// The authors stated in the head of a page, as written.
struct AuthorClaims {
  std::vector<std::string> persons;     ///< JSON-LD: persons, and authors that may be persons
  std::vector<std::string> of_article;  ///< meta elements about the article
  std::vector<std::string> of_page;     ///< meta elements that may name who made the site
  std::vector<std::string> offices;     ///< JSON-LD: organizations
};

/// The names of the authors, joined by ", "; may be empty. Statements of the head about the article
/// take precedence, then marks in the page, then statements about the page. The site's name counts
/// only if JSON-LD or a mark gives it as the author and nobody else is named.
[[nodiscard]] std::string page_author(const PageView& view, const MainText& main,
                                      const AuthorClaims& claims, const SiteNames& site);

}  // namespace dateline

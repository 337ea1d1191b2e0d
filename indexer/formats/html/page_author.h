// SPDX-License-Identifier: GPL-2.0-or-later
// Who a page says wrote its article.
#pragma once

#include <string>
#include <vector>

#include "indexer/formats/html/main_text.h"
#include "indexer/formats/html/site_names.h"

namespace dateline {

/// What the head of a page says of its authors, as it is written there.
struct AuthorClaims {
  std::vector<std::string> persons;     ///< JSON-LD: persons, and who may be one
  std::vector<std::string> of_article;  ///< meta elements that speak of the article
  std::vector<std::string> of_page;     ///< meta elements that may name who made the site
  std::vector<std::string> offices;     ///< JSON-LD: organizations
};

/// The names of the authors, joined by ", "; empty if nobody is named. The claims of the head about
/// the article go first, then what is marked in the page, then those about the page. The site's
/// name counts only where JSON-LD or a mark gives it for the author and nobody else is named.
[[nodiscard]] std::string page_author(const PageView& view, const MainText& main,
                                      const AuthorClaims& claims, const SiteNames& site);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the elements of a page that may be the headline of its article.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/formats/html/main_text.h"

namespace dateline {

struct Heading {
  std::size_t node = 0;  ///< its element
  std::string text;      ///< one line, without kicker, subtitle and hidden text
  double worth = 0;      ///< points for its element: 3 for an <h1> and more
  bool apart = false;    ///< in navigation, a masthead, an aside, a teaser and the like
};

/// The headings of a page in order: <h1> and <h2>, itemprop=headline, and elements whose class
/// names say so.
[[nodiscard]] std::vector<Heading> headings(const PageView& view);

/// Whether the class names or the id of an element contain one of `stems`: a quick test before
/// splitting them into words.
[[nodiscard]] bool names_hold(const HtmlNode& node, std::span<const std::string_view> stems);

/// `text` as one line with plain spaces and without soft hyphens.
[[nodiscard]] std::string headline_text(std::string_view text);

/// The words of an element's class names and id in lower case: "entry", "title" of "entryTitle".
[[nodiscard]] std::vector<std::string> name_words(const HtmlNode& node);

}  // namespace dateline

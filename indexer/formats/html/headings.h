// SPDX-License-Identifier: GPL-2.0-or-later
// The elements of a page that may be the headline of its article.
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
  std::string text;      ///< one line, without kicker, subtitle and what is hidden
  double worth = 0;      ///< points for what its element says: 3 for an <h1> and more
  bool apart = false;    ///< in navigation, a masthead, an aside, a teaser and the like
};

/// The headings of a page in order: <h1> and <h2>, itemprop=headline, and elements whose class
/// names say so.
[[nodiscard]] std::vector<Heading> headings(const PageView& view);

/// Whether class names or id of an element have one of `stems` in them: a quick look, before words
/// are made of them.
[[nodiscard]] bool names_hold(const HtmlNode& node, std::span<const std::string_view> stems);

/// `text` as one line with plain spaces and without soft hyphens.
[[nodiscard]] std::string headline_text(std::string_view text);

/// The words of an element's class names and id in lower case: "entry", "title" of "entryTitle".
[[nodiscard]] std::vector<std::string> name_words(const HtmlNode& node);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// The visible text of a page, cut into paragraphs.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/news/article.h"
#include "indexer/formats/html/page.h"

namespace dateline {

/// Where a paragraph stands in the tree.
struct ParagraphPlace {
  Span nodes;                  ///< from its first text node to behind its last
  std::size_t link_bytes = 0;  ///< how much of its text is inside <a href>
};

/// Paragraphs of a page in document order, numbered from 1, all of zone body. `source` maps to
/// bytes of the HTML, `lines` counts its line feeds.
struct PageParagraphs {
  std::vector<Paragraph> paragraphs;
  std::vector<ParagraphPlace> places;  ///< one a paragraph
  std::vector<std::size_t> headlines;  ///< indices of the paragraphs inside an <h1>, ascending
};

/// What a browser shows of `page`, parsed from `html`: scripts, styles, templates, form values and
/// what else is not read as text are left out, so is all with a `hidden` attribute. Block elements
/// and two or more <br> in a row end a paragraph; other white space is one space.
[[nodiscard]] PageParagraphs page_paragraphs(const HtmlPage& page, std::string_view html);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Where in a page its article stands.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/formats/html/hints.h"
#include "indexer/formats/html/paragraphs.h"

namespace dateline {

/// What may be used as evidence; all of it, but for measuring what each is worth.
struct HtmlEvidence {
  bool json_ld = true;    ///< articleBody of JSON-LD
  bool semantics = true;  ///< elements, roles and properties that name the article
  bool scoring = true;    ///< text and link density of blocks
  bool names = true;      ///< class names and ids
  bool structure = true;  ///< elements, roles and properties that name what is no article
  bool links = true;      ///< paragraphs that are links
};

/// A page with what is found out about it on the way to its zones.
struct PageView {
  const HtmlPage& page;
  const PageParagraphs& content;
  std::vector<ElementHint> hints;  ///< one a node
};

/// The part of a page that is its article.
struct MainText {
  std::vector<Span> nodes;     ///< of its elements, ascending, disjoint; empty if there is none
  std::string_view rule = {};  ///< what decided
  std::vector<bool> quoted;    ///< one a paragraph, whether articleBody holds it; or empty
  bool quoted_whole = false;   ///< articleBody is all of the article, as far as can be told
};

/// The main text of a page by its elements and `article_body`, which may be empty.
[[nodiscard]] MainText main_text(const PageView& view, std::string_view article_body,
                                 const HtmlEvidence& evidence);

}  // namespace dateline

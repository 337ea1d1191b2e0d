// SPDX-License-Identifier: GPL-2.0-or-later
// A news item in XML as stretches of text that each mean one thing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/text/charset.h"
#include "indexer/formats/news_elements.h"

namespace dateline {

/// Text of one role that no text of another interrupts.
struct NewsSegment {
  NewsRole role = NewsRole::none;
  DecodedText text;
  bool marked = false;     ///< its paragraphs are elements
  std::vector<Span> data;  ///< the character data in the item
};

/// An element whose attributes may say something, in the item's order.
struct NewsElement {
  std::string name;  ///< lower case, without its prefix
  std::string_view attributes;
  NewsRole inside = NewsRole::none;  ///< of the text that it is in
};

struct NewsItemText {
  std::vector<NewsSegment> segments;
  std::vector<NewsElement> elements;  ///< those with attributes
};

/// An item as it is read: CDATA sections opened (their marks are blanks), and pages that are
/// escaped within it made markup again.
[[nodiscard]] std::string opened_item(std::string item);

/// Walks through an item that `opened_item` gave, which must outlive the result. Of elements within
/// each other the innermost that means something counts.
[[nodiscard]] NewsItemText walk_news_item(std::string_view item);

}  // namespace dateline

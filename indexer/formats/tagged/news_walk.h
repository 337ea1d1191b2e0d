// SPDX-License-Identifier: GPL-2.0-or-later
// Splits a news item in XML into segments of text with one role each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/text/charset.h"
#include "indexer/formats/tagged/news_elements.h"

namespace dateline {

/// Consecutive text with one role.
struct NewsSegment {
  NewsRole role = NewsRole::none;
  DecodedText text;
  bool marked = false;     ///< its paragraphs are elements
  std::vector<Span> data;  ///< the character data in the item
};

/// An element with attributes, in document order.
struct NewsElement {
  std::string name;  ///< lower case, without its prefix
  std::string_view attributes;
  NewsRole inside = NewsRole::none;  ///< role of the surrounding text
};

struct NewsItemText {
  std::vector<NewsSegment> segments;
  std::vector<NewsElement> elements;  ///< those with attributes
};

/// An item prepared for reading: CDATA sections opened (their marks become blanks), and escaped
/// pages in it turned into markup.
[[nodiscard]] std::string opened_item(std::string item);

/// Splits an item from `opened_item`, which must outlive the result. The innermost element with a
/// meaning decides.
[[nodiscard]] NewsItemText walk_news_item(std::string_view item);

}  // namespace dateline

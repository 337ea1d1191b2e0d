// SPDX-License-Identifier: GPL-2.0-or-later
// A page of HTML as a flat tree whose text knows where it stands in the source.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/source_map.h"

namespace dateline {

struct HtmlAttribute {
  std::string name;   ///< lower case
  std::string value;  ///< references decoded; empty where there is none
};

/// An element, or a run of text.
struct HtmlNode {
  std::string name;  ///< lower case; empty for text
  std::vector<HtmlAttribute> attributes;
  Span text;            ///< in HtmlPage::text; of an element, all the text inside it
  std::size_t end = 0;  ///< index of the first node that is not inside this one

  /// The value of an attribute; nothing if the element has none of that name.
  [[nodiscard]] std::optional<std::string_view> attribute(std::string_view wanted) const;
};

/// All nodes in document order, a parent right before its first child, and the text of all of them
/// (white space as in the source, scripts and styles too). Pages of any depth: walk by index.
struct HtmlPage {
  std::vector<HtmlNode> nodes;
  std::string text;
  SourceMap source;  ///< text -> bytes of the HTML
};

/// Parses `html`, which must be valid UTF-8 without U+0000, as libxml2 reads HTML, whatever charset
/// its meta elements name. Nothing if libxml2 fails, as for 2 GB and more.
[[nodiscard]] std::optional<HtmlPage> parse_html(std::string_view html);

}  // namespace dateline

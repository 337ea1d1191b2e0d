// SPDX-License-Identifier: GPL-2.0-or-later
// Parses XML into a flat tree: `<w:p><w:t>Fog</w:t></w:p>` gives the nodes `p`, `t` and a run of
// text. Names have no prefixes. Never expands entities that a file declares, and never reads
// anything outside the bytes.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/span.h"

namespace dateline {

/// An element, or a run of text.
struct XmlNode {
  std::string_view name;  ///< without its prefix; empty for text
  Span text;              ///< in XmlTree::text; of an element, all the text inside it
  std::size_t end = 0;    ///< index of the first node that is not inside this one
  Span attributes;        ///< in XmlTree::attributes
};

struct XmlAttribute {
  std::string_view name;  ///< without its prefix
  std::string value;
};

/// All nodes in document order, a parent directly before its first child. Iterate by index: the
/// tree may be deep. Movable, not copyable.
struct XmlTree {
  XmlTree() = default;
  XmlTree(XmlTree&&) = default;
  XmlTree& operator=(XmlTree&&) = default;
  XmlTree(const XmlTree&) = delete;
  XmlTree& operator=(const XmlTree&) = delete;
  ~XmlTree() = default;

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  /// The first element `name` inside the node `at` (default: the whole tree), or kNone.
  [[nodiscard]] std::size_t find(std::string_view name, std::size_t at = kNone) const;
  /// The outermost elements `name` in the tree, in order.
  [[nodiscard]] std::vector<std::size_t> all(std::string_view name) const;
  /// The value of an attribute of the node `at`; may be empty.
  [[nodiscard]] std::string_view value(std::size_t at, std::string_view attribute) const;
  /// The text inside the node `at`, with single blanks; empty for kNone.
  [[nodiscard]] std::string text_of(std::size_t at) const;

  std::vector<XmlNode> nodes;
  std::string text;
  std::vector<XmlAttribute> attributes;
  bool damaged = false;  ///< not well-formed; contains what could be read

  std::set<std::string, std::less<>> names;  ///< what the nodes' names refer to
};

/// Parses `bytes` in their declared charset. Never throws on any bytes. Drops the rest as damaged
/// beyond some million nodes or very deep nesting.
[[nodiscard]] XmlTree parse_xml(std::string_view bytes);

}  // namespace dateline

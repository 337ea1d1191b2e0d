// SPDX-License-Identifier: GPL-2.0-or-later
// XML as a flat tree, for the parts of documents: `<w:p><w:t>Fog</w:t></w:p>` gives the nodes `p`,
// `t` and a run of text. Names come without their prefixes. Entities that a file declares are never
// expanded and nothing outside of the bytes is ever read.
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

/// All nodes in document order, a parent right before its first child. Walk by index: the tree may
/// be deep. Moves, but is not copied.
struct XmlTree {
  XmlTree() = default;
  XmlTree(XmlTree&&) = default;
  XmlTree& operator=(XmlTree&&) = default;
  XmlTree(const XmlTree&) = delete;
  XmlTree& operator=(const XmlTree&) = delete;
  ~XmlTree() = default;

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  /// The first element `name` inside of the node `at` (of the whole tree by default); kNone if
  /// there is none.
  [[nodiscard]] std::size_t find(std::string_view name, std::size_t at = kNone) const;
  /// The elements `name` in the tree, in order; of those within each other the outermost.
  [[nodiscard]] std::vector<std::size_t> all(std::string_view name) const;
  /// The value of an attribute of the node `at`; empty if it has none.
  [[nodiscard]] std::string_view value(std::size_t at, std::string_view attribute) const;
  /// The text inside of the node `at` with single blanks; empty for kNone.
  [[nodiscard]] std::string text_of(std::size_t at) const;

  std::vector<XmlNode> nodes;
  std::string text;
  std::vector<XmlAttribute> attributes;
  bool damaged = false;  ///< it is not well-formed; what could be read is here

  std::set<std::string, std::less<>> names;  ///< what the nodes' names refer to
};

/// Parses `bytes` in the charset that they declare. Never throws on any bytes. Of more than some
/// million nodes, or under very deep nesting, the rest is left out as damaged.
[[nodiscard]] XmlTree parse_xml(std::string_view bytes);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// A JSON value as a tree that keeps numbers as written, so that an id of twenty digits survives.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class JsonKind : std::uint8_t { null, boolean, number, string, list, object };

struct JsonNode {
  JsonKind kind = JsonKind::null;
  std::string text;               ///< the string, or the number as written
  std::vector<std::string> keys;  ///< of an object, ascending, distinct
  std::vector<JsonNode> items;    ///< the values of `keys`, or the items of a list

  [[nodiscard]] bool is(JsonKind wanted) const { return kind == wanted; }
  /// The member with this key, or nullptr. Of several members with the key the last counts.
  [[nodiscard]] const JsonNode* find(std::string_view key) const;
};

/// Parses JSON in UTF-8; nullopt for anything else. The caller must bound the depth.
[[nodiscard]] std::optional<JsonNode> json_tree(std::string_view bytes);

}  // namespace dateline

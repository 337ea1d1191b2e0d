// SPDX-License-Identifier: GPL-2.0-or-later
// A JSON value as a tree that keeps numbers as they are written: an id of twenty digits stays one.
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
  std::string text;               ///< of a string; of a number, as it is written
  std::vector<std::string> keys;  ///< of an object, ascending, each once
  std::vector<JsonNode> items;    ///< the values of `keys`, or the items of a list

  [[nodiscard]] bool is(JsonKind wanted) const { return kind == wanted; }
  /// The member of that key; nullptr if there is none. Of members with one key the last counts.
  [[nodiscard]] const JsonNode* find(std::string_view key) const;
};

/// Parses JSON in UTF-8, whose depth the caller has bounded; nullopt for anything else.
[[nodiscard]] std::optional<JsonNode> json_tree(std::string_view bytes);

}  // namespace dateline

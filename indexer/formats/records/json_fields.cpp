// SPDX-License-Identifier: GPL-2.0-or-later
// One walk over an object collects its values, another the text that none of them has.
#include "indexer/formats/records/json_fields.h"

#include <algorithm>
#include <array>

#include "indexer/formats/records/blocks.h"
#include "indexer/formats/records/unread_text.h"

namespace dateline {
namespace {

constexpr std::string_view kBlankLine = "\n\n";
// Wrapper objects with a record's members: FollowTheMoney's, Elasticsearch's, JSON:API's.
constexpr auto kWrappers =
    std::to_array<std::string_view>({"properties", "_source", "attributes", "fields"});
// The members that give the value of an object.
constexpr auto kValueKeys = std::to_array<std::string_view>(
    {"name", "$date", "$oid", "@value", "#text", "rendered", "@id", "main"});

bool is_wrapper(const JsonNode& value, std::string_view name) {
  return value.is(JsonKind::object) &&
         std::find(kWrappers.begin(), kWrappers.end(), name) != kWrappers.end();
}

// Nothing useful is nested deeper than a few levels.
std::string as_text(const JsonNode& value, std::string_view between, int levels) {
  if (levels == 0) return {};
  if (value.is(JsonKind::string) || value.is(JsonKind::number)) return value.text;
  for (const std::string_view key : kValueKeys) {
    if (const JsonNode* found = value.find(key)) return as_text(*found, between, levels - 1);
  }
  std::string joined;
  if (!value.is(JsonKind::list)) return joined;
  for (const JsonNode& part : value.items) {
    const std::string text = as_text(part, between, levels - 1);
    if (is_missing(text)) continue;
    if (!joined.empty()) joined += between;
    joined += text;
  }
  return joined;
}

bool holds(const std::vector<std::string_view>& keys, std::string_view name) {
  return std::find(keys.begin(), keys.end(), name) != keys.end();
}

// All values at a path of keys, also in the objects of lists.
void gather(const JsonNode& node, std::string_view path, JsonNode& found) {
  if (path.empty()) return found.items.push_back(node);
  if (node.is(JsonKind::list)) {
    for (const JsonNode& item : node.items) gather(item, path, found);
    return;
  }
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const std::string name = normal_key(node.keys[i]);
    if (!path.starts_with(name) || name.empty()) continue;
    const std::string_view rest = path.substr(name.size());
    if (rest.empty() || rest.starts_with('.')) {
      gather(node.items[i], rest.substr(rest.empty() ? 0 : 1), found);
    }
  }
}

class Flattening {
 public:
  explicit Flattening(const KeyMap& keys)
      : text_(keys.keys(Field::text)), title_(keys.keys(Field::title)) {}

  void add(const JsonNode& object, const std::string& prefix, int levels) {
    for (std::size_t i = 0; i < object.keys.size(); ++i) {
      const JsonNode& value = object.items[i];
      const std::string name = normal_key(object.keys[i]);
      if (prefix.empty() && is_wrapper(value, name)) {
        add(value, "", levels - 1);
        continue;
      }
      put(prefix + name, value);
      if (value.is(JsonKind::object) && levels > 0) add(value, prefix + name + ".", levels - 1);
    }
  }

  // Keys for text that lead through lists.
  void add_paths(const JsonNode& object) {
    for (const std::string_view key : text_) {
      if (key.find('.') == std::string_view::npos || values_.contains(key)) continue;
      JsonNode found;
      found.kind = JsonKind::list;
      gather(object, key, found);
      if (!found.items.empty()) keep(std::string(key), text_of_blocks(found));
    }
  }

  FieldValues take() { return std::move(values_); }

 private:
  void put(const std::string& name, const JsonNode& value) {
    std::string text;
    if (holds(text_, name) && !value.is(JsonKind::string)) text = text_of_blocks(value);
    const bool list = value.is(JsonKind::list) && !value.items.empty();
    if (list && holds(title_, name)) text = json_text(value.items.front(), ", ");
    if (text.empty()) text = json_text(value, holds(text_, name) ? kBlankLine : ", ");
    keep(name, std::move(text));
  }

  // A repeated name keeps its first non-empty value.
  void keep(const std::string& name, std::string&& text) {
    std::string& kept = values_[name];
    if (is_missing(kept)) kept = std::move(text);
  }

  FieldValues values_;
  std::vector<std::string_view> text_;
  std::vector<std::string_view> title_;
};

void find_unread(const JsonNode& node, const std::string& path, UnreadText& unread) {
  if (node.is(JsonKind::string)) return unread.add(path, node.text);
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    if (node.is(JsonKind::list)) {
      find_unread(node.items[i], path, unread);
      continue;
    }
    const std::string name = normal_key(node.keys[i]);
    const bool wraps = path.empty() && is_wrapper(node.items[i], name);
    const std::string inner = path.empty() ? name : path + "." + name;
    find_unread(node.items[i], wraps ? path : inner, unread);
  }
}

}  // namespace

std::string json_text(const JsonNode& value, std::string_view between) {
  constexpr int kLevels = 8;
  return as_text(value, between, kLevels);
}

FieldValues json_fields(const JsonNode& object, const KeyMap& keys) {
  constexpr int kLevels = 3;
  Flattening flattening(keys);
  flattening.add(object, "", kLevels);
  flattening.add_paths(object);
  return flattening.take();
}

std::vector<std::string> json_unread_keys(const JsonNode& object, std::string_view read,
                                          const KeyMap& keys) {
  UnreadText unread(read, keys);
  find_unread(object, "", unread);
  return unread.keys();
}

}  // namespace dateline

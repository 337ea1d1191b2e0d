// SPDX-License-Identifier: GPL-2.0-or-later
// nlohmann-json parses; its events build the tree, since its own trees round numbers.
#include "indexer/formats/records/json_tree.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>

namespace dateline {
namespace {

using Json = nlohmann::json;

// Members by key; of several with one key the last.
void order_members(JsonNode& object) {
  std::vector<std::size_t> order(object.keys.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto less = [&](std::size_t a, std::size_t b) { return object.keys[a] < object.keys[b]; };
  if (std::adjacent_find(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return !less(a, b);
      }) == order.end()) {
    return;
  }
  std::stable_sort(order.begin(), order.end(), less);
  JsonNode ordered;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const bool repeated =
        i + 1 < order.size() && object.keys[order[i]] == object.keys[order[i + 1]];
    if (repeated) continue;
    ordered.keys.push_back(std::move(object.keys[order[i]]));
    ordered.items.push_back(std::move(object.items[order[i]]));
  }
  object.keys = std::move(ordered.keys);
  object.items = std::move(ordered.items);
}

// Callbacks of nlohmann's parser; returning false would stop it.
class TreeBuilder : public nlohmann::json_sax<Json> {
 public:
  bool null() override { return put(JsonKind::null, {}); }
  bool boolean(bool value) override { return put(JsonKind::boolean, value ? "true" : "false"); }
  bool number_integer(Json::number_integer_t value) override {
    return put(JsonKind::number, std::to_string(value));
  }
  bool number_unsigned(Json::number_unsigned_t value) override {
    return put(JsonKind::number, std::to_string(value));
  }
  bool number_float(Json::number_float_t /*value*/, const std::string& written) override {
    return put(JsonKind::number, written);
  }
  bool string(std::string& value) override { return put(JsonKind::string, std::move(value)); }
  bool binary(Json::binary_t& /*value*/) override { return false; }
  bool start_object(std::size_t /*size*/) override { return open(JsonKind::object); }
  bool start_array(std::size_t /*size*/) override { return open(JsonKind::list); }
  bool key(std::string& name) override {
    open_.back().keys.push_back(std::move(name));
    return true;
  }
  bool end_object() override {
    order_members(open_.back());
    return close();
  }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t /*at*/, const std::string& /*last*/,
                   const nlohmann::detail::exception& /*error*/) override {
    return false;
  }

  JsonNode take() { return std::move(root_); }

 private:
  bool open(JsonKind kind) {
    open_.emplace_back().kind = kind;
    return true;
  }
  bool close() {
    JsonNode node = std::move(open_.back());
    open_.pop_back();
    return add(std::move(node));
  }
  bool put(JsonKind kind, std::string text) {
    JsonNode node;
    node.kind = kind;
    node.text = std::move(text);
    return add(std::move(node));
  }
  bool add(JsonNode&& node) {
    if (open_.empty()) {
      root_ = std::move(node);
    } else {
      open_.back().items.push_back(std::move(node));
    }
    return true;
  }

  JsonNode root_;
  std::vector<JsonNode> open_;  // the containers around the place
};

}  // namespace

const JsonNode* JsonNode::find(std::string_view key) const {
  if (kind != JsonKind::object) return nullptr;
  const auto found = std::lower_bound(keys.begin(), keys.end(), key);
  if (found == keys.end() || *found != key) return nullptr;
  return &items[static_cast<std::size_t>(found - keys.begin())];
}

std::optional<JsonNode> json_tree(std::string_view bytes) {
  TreeBuilder builder;
  if (!Json::sax_parse(bytes, &builder)) return std::nullopt;
  return builder.take();
}

}  // namespace dateline

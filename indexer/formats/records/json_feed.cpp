// SPDX-License-Identifier: GPL-2.0-or-later
// The head may be cut off anywhere, so it is read by events, up to the items.
#include "indexer/formats/records/json_feed.h"

#include <map>
#include <nlohmann/json.hpp>

#include "common/text/ascii.h"
#include "common/text/find.h"

namespace dateline {
namespace {

using Json = nlohmann::json;

// Keeps the strings of the outermost object; each event returns whether to continue.
class HeadEvents : public nlohmann::json_sax<Json> {
 public:
  bool null() override { return true; }
  bool boolean(bool /*value*/) override { return true; }
  bool number_integer(Json::number_integer_t /*value*/) override { return true; }
  bool number_unsigned(Json::number_unsigned_t /*value*/) override { return true; }
  bool number_float(Json::number_float_t /*value*/, const std::string& /*written*/) override {
    return true;
  }
  bool string(std::string& value) override {
    if (depth_ == 1) strings_[key_] = std::move(value);
    return true;
  }
  bool binary(Json::binary_t& /*value*/) override { return false; }
  bool start_object(std::size_t /*size*/) override { return ++depth_ > 0; }
  bool start_array(std::size_t /*size*/) override { return depth_++ > 0 && !is_items(); }
  bool key(std::string& name) override {
    if (depth_ == 1) key_ = std::move(name);
    return true;
  }
  bool end_object() override { return --depth_ > 0; }
  bool end_array() override { return --depth_ > 0; }
  bool parse_error(std::size_t /*at*/, const std::string& /*last*/,
                   const nlohmann::detail::exception& /*error*/) override {
    return false;
  }

  [[nodiscard]] std::string value(const std::string& name) const {
    const auto found = strings_.find(name);
    return found == strings_.end() ? std::string() : found->second;
  }

 private:
  [[nodiscard]] bool is_items() const { return depth_ == 2 && key_ == "items"; }

  std::map<std::string, std::string> strings_;
  std::string key_;
  int depth_ = 0;
};

}  // namespace

JsonFeed json_feed(std::string_view head) {
  constexpr std::string_view kSign = "jsonfeed.org";
  if (!ascii::trim(head).starts_with('{') || !has_sign(head, kSign)) return {};
  HeadEvents events;
  static_cast<void>(Json::sax_parse(head, &events));
  if (!has_sign(events.value("version"), kSign)) return {};
  return {events.value("title"), events.value("language")};
}

}  // namespace dateline

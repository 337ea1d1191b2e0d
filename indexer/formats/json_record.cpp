// SPDX-License-Identifier: GPL-2.0-or-later
// Objects without containers are read straight away, all others through nlohmann-json, once their
// depth is known to be bounded.
#include "indexer/formats/json_record.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "common/text/charset.h"
#include "common/text/utf8.h"
#include "indexer/formats/json_mend.h"
#include "indexer/formats/json_scanner.h"
#include "indexer/formats/plain_object.h"

namespace dateline {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kBlankLine = "\n\n";
// Objects that hold a record's members for it: FollowTheMoney's, Elasticsearch's, JSON:API's.
constexpr auto kWrappers =
    std::to_array<std::string_view>({"properties", "_source", "attributes", "fields"});
// What an object stands for where a value is expected.
constexpr auto kValueKeys = std::to_array<const char*>(
    {"name", "$date", "$oid", "@value", "#text", "rendered", "@id", "main"});

// A value as text: a string, a number, what an object stands for, the parts of a list. Nothing
// that says anything is nested deeper than a few levels.
std::string as_text(const Json& value, std::string_view between, int levels = 8) {
  if (levels == 0) return {};
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number()) return value.dump();
  std::string joined;
  if (value.is_object()) {
    for (const char* key : kValueKeys) {
      const auto found = value.find(key);
      if (found != value.end()) return as_text(*found, between, levels - 1);
    }
  }
  if (!value.is_array()) return joined;
  for (const Json& part : value) {
    const std::string text = as_text(part, between, levels - 1);
    if (is_missing(text)) continue;
    if (!joined.empty()) joined += between;
    joined += text;
  }
  return joined;
}

void append(std::string& text, const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return;
  const std::string part = as_text(*found, kBlankLine);
  if (is_missing(part)) return;
  if (!text.empty()) text += kBlankLine;
  text += part;
}

// The text of fundus: {summary [], sections [{headline [], paragraphs []}]}.
std::string body_text(const Json& body) {
  std::string text;
  append(text, body, "summary");
  const auto sections = body.find("sections");
  if (sections != body.end() && sections->is_array()) {
    for (const Json& section : *sections) {
      if (!section.is_object()) continue;
      append(text, section, "headline");
      append(text, section, "paragraphs");
    }
  }
  append(text, body, "paragraphs");
  return text;
}

// A name that comes twice keeps its first value that says something.
void keep(FieldValues& values, const std::string& name, std::string&& text) {
  std::string& kept = values[name];
  if (is_missing(kept)) kept = std::move(text);
}

class Flattening {
 public:
  Flattening(FieldValues& values, const KeyMap& keys)
      : values_(values), text_(keys.keys(Field::text)), title_(keys.keys(Field::title)) {}

  void add(const Json& object, const std::string& prefix, int levels) {
    for (const auto& [key, value] : object.items()) {
      const std::string name = normal_key(key);
      const bool wraps = prefix.empty() && value.is_object() &&
                         std::find(kWrappers.begin(), kWrappers.end(), name) != kWrappers.end();
      if (wraps) {
        add(value, "", levels - 1);
        continue;
      }
      put(prefix + name, value);
      if (value.is_object() && levels > 0) add(value, prefix + name + ".", levels - 1);
    }
  }

 private:
  static bool holds(const std::vector<std::string_view>& keys, std::string_view name) {
    return std::find(keys.begin(), keys.end(), name) != keys.end();
  }

  void put(const std::string& name, const Json& value) {
    std::string text;
    if (holds(text_, name)) {
      text = value.is_object() ? body_text(value) : std::string();
      if (text.empty()) text = as_text(value, kBlankLine);
    } else if (holds(title_, name) && value.is_array() && !value.empty()) {
      text = as_text(value.front(), ", ");
    } else {
      text = as_text(value, ", ");
    }
    keep(values_, name, std::move(text));
  }

  FieldValues& values_;
  std::vector<std::string_view> text_;
  std::vector<std::string_view> title_;
};

JsonRecord record_of(std::vector<PlainMember>&& members) {
  JsonRecord record;
  for (PlainMember& member : members) {
    if (member.key == "parent" && !is_missing(member.value)) record.parent = member.value;
    keep(record.values, normal_key(member.key), std::move(member.value));
  }
  return record;
}

// `NaN` and its like, which JSON has not, become `""` and blanks.
std::string without_foreign_words(std::string_view bytes, const std::vector<std::size_t>& words) {
  std::string mended(bytes);
  for (const std::size_t word : words) {
    std::size_t end = word;
    while (end < mended.size() && mended[end] != ',' && mended[end] != '}' && mended[end] != ']' &&
           mended[end] != ' ' && mended[end] != '\n' && mended[end] != '\r') {
      ++end;
    }
    if (end - word < 2) continue;
    mended.replace(word, end - word, "\"\"" + std::string(end - word - 2, ' '));
  }
  return mended;
}

}  // namespace

JsonRecord json_record(std::string_view bytes, const KeyMap& keys) {
  if (auto members = plain_members(bytes)) return record_of(*std::move(members));
  return json_tree_record(bytes, keys);
}

JsonRecord json_tree_record(std::string_view bytes, const KeyMap& keys) {
  JsonRecord record;
  JsonScanner scanner;
  if (scanner.scan(bytes) == JsonScanner::State::too_deep) {
    record.refused = "is nested deeper than " + std::to_string(kDeepestJson) + " levels";
    return record;
  }
  std::string mended;
  if (!scanner.foreign_words().empty()) {
    mended = without_foreign_words(bytes, scanner.foreign_words());
    bytes = mended;
  }
  Json object = Json::parse(bytes, nullptr, false);
  if (object.is_discarded()) {
    const MendedJson strings = mended_strings(bytes);
    if (strings.mended > 0) object = Json::parse(strings.text, nullptr, false);
    if (strings.lost > 0 && !object.is_discarded()) {
      record.warning = std::to_string(strings.lost) +
                       (strings.lost == 1 ? " character" : " characters") +
                       " that no text has (half a pair, zero bytes) replaced";
    }
  }
  if (object.is_discarded()) {
    record.refused = "is not a whole JSON object";
    record.hint = "the line may be cut off; compare it with the one before";
  } else if (!object.is_object()) {
    record.refused = "is not a JSON object";
    record.hint = "each record must be one {…}";
  } else {
    constexpr int kLevels = 3;
    Flattening(record.values, keys).add(object, "", kLevels);
    const auto parent = object.find("parent");
    if (parent != object.end()) record.parent = as_text(*parent, ", ");
    if (is_missing(record.parent)) record.parent.clear();
  }
  return record;
}

std::string_view utf8_record(std::string_view bytes, const std::string& charset,
                             DecodedText& decoded) {
  decoded.charset = "utf-8";
  if (utf8::valid_prefix(bytes) == bytes.size()) return bytes;
  decoded = decode_record(bytes, charset);
  return decoded.text;
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Objects without containers are read straight away, all others as a tree, once their depth is
// known to be bounded.
#include "indexer/formats/records/json_record.h"
#include "common/text/counted.h"

#include "common/text/charset.h"
#include "common/text/utf8.h"
#include "indexer/formats/records/json_fields.h"
#include "indexer/formats/records/json_mend.h"
#include "indexer/formats/records/json_scanner.h"
#include "indexer/formats/records/json_tree.h"
#include "indexer/formats/records/plain_object.h"
#include "indexer/formats/records/unread_text.h"

namespace dateline {
namespace {

JsonRecord record_of(std::vector<PlainMember>&& members, const KeyMap& keys) {
  JsonRecord record;
  for (PlainMember& member : members) {
    if (member.key == "parent" && !is_missing(member.value)) record.parent = member.value;
    std::string& kept = record.values[normal_key(member.key)];
    if (is_missing(kept)) kept = std::move(member.value);
  }
  record.unread =
      unread_keys(record.values, RecordFields(record.values, keys).value(Field::text), keys);
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
  if (auto members = plain_members(bytes)) return record_of(*std::move(members), keys);
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
  std::optional<JsonNode> object = json_tree(bytes);
  if (!object) {
    const MendedJson strings = mended_strings(bytes);
    if (strings.mended > 0) object = json_tree(strings.text);
    if (strings.lost > 0 && object) {
      record.warning = counted(strings.lost, "character") +
                       " that no text has (half a pair, zero bytes) replaced";
    }
  }
  if (!object) {
    record.refused = "is not a whole JSON object";
    record.hint = "the line may be cut off; compare it with the one before";
  } else if (!object->is(JsonKind::object)) {
    record.refused = "is not a JSON object";
    record.hint = "each record must be one {…}";
  } else {
    record.values = json_fields(*object, keys);
    const RecordFields fields(record.values, keys);
    record.unread = json_unread_keys(*object, fields.value(Field::text), keys);
    if (const JsonNode* parent = object->find("parent")) record.parent = json_text(*parent, ", ");
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

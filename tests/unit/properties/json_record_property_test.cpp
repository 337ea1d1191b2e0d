// SPDX-License-Identifier: GPL-2.0-or-later
// The quick way of reading an object gives what the tree of it gives.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "indexer/formats/records/json_record.h"
#include "indexer/formats/records/plain_object.h"

namespace dateline {
namespace {

using Parts = std::vector<std::string>;

const std::string& one_of(std::mt19937& random, const Parts& parts) {
  return parts[random() % parts.size()];
}

std::string random_string(std::mt19937& random) {
  static const Parts kParts{"pier",
                            " ",
                            "ü",
                            "港",
                            "😀",
                            R"(\n)",
                            R"(\")",
                            R"(\\)",
                            R"(\/)",
                            R"(\b)",
                            R"(\f)",
                            R"(\r)",
                            R"(\t)",
                            R"(\u00e9)",
                            R"(\u20AC)",
                            R"(\ud83d\ude00)",
                            R"(\u0000)",
                            "None",
                            "null",
                            "[+12 chars]",
                            "://",
                            "\x7F",
                            "a text that is longer than a block of what is looked at at once"};
  std::string text;
  for (auto size = random() % 5; size > 0; --size) text += one_of(random, kParts);
  return '"' + text + '"';
}

std::string random_key(std::mt19937& random) {
  static const Parts kKeys{"text", "Text",  " text", "title",  "body",     "parent", "article",
                           "id",   "te-xt", "te xt", "source", "pub date", "",       "te\\u0078t"};
  return '"' + one_of(random, kKeys) + '"';
}

std::string random_value(std::mt19937& random) {
  static const Parts kValues{"0",
                             "7",
                             "-12",
                             "123456789012345678",
                             "null",
                             "true",
                             "false",
                             "-0",
                             "01",
                             "1.50",
                             "1e3",
                             "18446744073709551616",
                             "[]",
                             R"({"name":"x"})",
                             R"(["a","b"])",
                             "NaN",
                             "nul",
                             "tru",
                             "-",
                             R"("\ud83d")",
                             R"("\udc00")"};
  return random() % 8 == 0 ? one_of(random, kValues) : random_string(random);
}

std::string random_object(std::mt19937& random) {
  static const Parts kBlanks{"", "", "", " ", "\t", "\r\n", "\f"};
  const auto blank = [&] { return random() % 4 == 0 ? one_of(random, kBlanks) : std::string(); };
  std::string object = blank() + '{' + blank();
  const auto members = random() % 6;
  for (std::size_t i = 0; i < members; ++i) {
    if (i > 0) object += blank() + ',' + blank();
    object += random_key(random) + blank() + ':' + blank() + random_value(random);
  }
  return object + blank() + '}' + blank();
}

// Anything may happen to a byte of it.
std::string damaged(std::mt19937& random, std::string object) {
  constexpr std::string_view kBytes("\"\\{}[]:,0-u\n\0\xC3\xED\xFF ", 17);
  const std::size_t at = random() % object.size();
  switch (random() % 4) {
    case 0:
      object[at] = kBytes[random() % kBytes.size()];
      break;
    case 1:
      object.insert(at, 1, kBytes[random() % kBytes.size()]);
      break;
    case 2:
      object.erase(at, 1 + random() % 3);
      break;
    default:
      object.resize(at);
  }
  return object;
}

void check(const std::string& object) {
  const KeyMap keys;
  CAPTURE(object);
  const JsonRecord quick = json_record(object, keys);
  const JsonRecord slow = json_tree_record(object, keys);
  REQUIRE(quick.values == slow.values);
  REQUIRE(quick.parent == slow.parent);
  REQUIRE(quick.refused == slow.refused);
  REQUIRE(quick.hint == slow.hint);
}

}  // namespace

TEST_CASE("an object read straight away is what its tree says, and so is a damaged one") {
  std::mt19937 random(7);
  std::size_t plain = 0;
  for (int round = 0; round < 20'000; ++round) {
    const std::string object = random_object(random);
    if (plain_members(object)) ++plain;
    check(object);
    check(damaged(random, object));
  }
  CHECK(plain > 5'000);
}

TEST_CASE("special bytes are found wherever they stand in a long string") {
  for (const std::string special : {"\"", "\\", "\n", "\\n", "\\u00e9", "\xFF", "é"}) {
    for (std::size_t before = 0; before < 100; ++before) {
      check(R"({"text":")" + std::string(before, 'x') + special + "tail\"}");
    }
  }
}

TEST_CASE("plain objects are read straight away, and no others") {
  const auto members = plain_members(R"( {"b":"2","a":"\u00e9","b":"3","c":-4,"d":null} )");
  REQUIRE(members);
  std::string shown;
  for (const PlainMember& member : *members) shown += member.key + '=' + member.value + ' ';
  CHECK(shown == "a=é b=3 c=-4 d= ");
  for (const char* other : {"", "[]", "{", R"({"a":1.5})", R"({"a":[]})", R"({"a":"\ud800"})",
                            R"({"a":"b"}x)", R"({"a":-0})", R"({"a":1e9})", R"({"a":"b",})",
                            R"({"a":"b","c"})", R"({a:"b"})", R"({"a":nullx})"}) {
    CAPTURE(other);
    CHECK_FALSE(plain_members(other));
  }
}

TEST_CASE("a field is given by the first of its keys, whichever way these are asked") {
  std::mt19937 random(11);
  static const Parts kKeys{"text", "body", "article", "title", "name",
                           "id",   "own",  "doc_id",  "url"};
  static const Parts kAdded{"text=own",   "text=article", "article=article", "article=own",
                            "title=name", "id=doc_id",    "url=url",         "text=body"};
  for (int round = 0; round < 2'000; ++round) {
    KeyMap keys;
    for (auto count = random() % 4; count > 0; --count) keys.add(one_of(random, kAdded));
    FieldValues values;
    for (auto count = random() % 6; count > 0; --count) {
      values[one_of(random, kKeys)] = random() % 3 == 0 ? " none" : "some";
    }
    CAPTURE(keys.added());
    const RecordFields fields(values, keys);
    for (std::size_t i = 0; i < kFieldCount; ++i) {
      std::string_view first;
      for (const std::string_view key : keys.keys(static_cast<Field>(i))) {
        const auto found = values.find(key);
        if (found == values.end() || is_missing(found->second)) continue;
        first = key;
        break;
      }
      REQUIRE(fields.key(static_cast<Field>(i)) == first);
    }
  }
}

}  // namespace dateline

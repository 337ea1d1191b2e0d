// SPDX-License-Identifier: GPL-2.0-or-later
// Text that no rule reads is named, and nothing else is.
#include "indexer/formats/records/unread_text.h"

#include <catch2/catch.hpp>

#include "indexer/formats/format/rows.h"
#include "indexer/formats/records/json_record.h"
#include "tests/support/read_format.h"

namespace dateline {
namespace {

using Names = std::vector<std::string>;

// A sentence of the desk's, `count` times, each a little different.
std::string prose(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += "The lock at berth " + std::to_string(i) + " was shut for the night by its keeper. ";
  }
  return text;
}

Names unread(const std::string& object, const KeyMap& keys = {}) {
  return json_record(object, keys).unread;
}

}  // namespace

TEST_CASE("long text under an unknown key is named by the path to it") {
  CHECK(unread(R"({"title":"Lock","stuff":")" + prose(4) + "\"}") == Names{"stuff"});
  CHECK(unread(R"({"title":"Lock","parts":{"list":[{"words":")" + prose(2) + R"("},{"words":")" +
               prose(3) + "\"}]}}") == Names{"parts.list.words"});
  CHECK(unread(R"({"summary":"The lock was shut.","stuff":")" + prose(4) + "\"}") ==
        Names{"stuff"});
  CHECK(unread(R"({"text":")" + prose(1) + R"(","body":")" + prose(9) + "\"}") == Names{"body"});
}

TEST_CASE("copies, pages, short texts and text that is not prose are not named") {
  CHECK(unread(R"({"text":")" + prose(4) + R"(","html":"<p>)" + prose(4) + "</p>\"}").empty());
  CHECK(
      unread(R"({"text":")" + prose(4) + R"(","page":"<!doctype html><p>)" + prose(40) + "</p>\"}")
          .empty());
  CHECK(unread(R"({"text":")" + prose(4) + R"(","note":")" + prose(1) + "\"}").empty());
  CHECK(unread(R"({"text":")" + prose(4) + R"(","copy":[")" + prose(4) + "\"]}").empty());
  CHECK(unread(R"({"title":"Lock","tags":["a","b"],"hash":")" + std::string(900, 'x') + "\"}")
            .empty());
}

TEST_CASE("a key that leads through a list is read where --map names it") {
  KeyMap keys;
  REQUIRE(keys.add("text=parts.list.words"));
  const std::string object =
      R"({"title":"Lock","parts":{"list":[{"words":"One."},{"words":"Two."}]}})";
  CHECK(value_of(json_record(object, keys).values, Field::text, keys) == "One.\n\nTwo.");
  CHECK(unread(object, keys).empty());
}

TEST_CASE("each record is counted, each key warned of once") {
  const std::string line = R"({"title":"Lock","stuff":")" + prose(4) + "\"}\n";
  const std::string lines = line + line;
  InputFacts facts;
  Names warnings;
  const ArticleSink sink{[](Article&&) {}, [](Rejection&&) {},
                         [&](Warning&& warning) { warnings.push_back(warning.message); }, nullptr,
                         &facts};
  MemoryStream stream(lines);
  kJsonFormat.read_records(stream, "a", sink);
  CHECK(facts.unread == InputFacts::Counts{{"stuff", 2}});
  CHECK(warnings == Names{"has text in \"stuff\" that is not read; --map text=stuff reads it"});
}

TEST_CASE("a column that is not read is named") {
  const test::Reading reading =
      test::read_format(".csv", "id,title,stuff\n1,Lock,\"" + prose(4) + "\"\n");
  REQUIRE(reading.warnings.size() == 1);
  CHECK(reading.warnings[0].message.find("\"stuff\"") != std::string::npos);
}

}  // namespace dateline

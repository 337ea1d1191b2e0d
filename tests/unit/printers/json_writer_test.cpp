// SPDX-License-Identifier: GPL-2.0-or-later
// What the writer writes is what a tree of JSON would be dumped as, made safe for terminals.
#include "searcher/printers/json_writer.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>

#include "common/cli/safe_json.h"

namespace {

using namespace dateline;
using Json = nlohmann::ordered_json;

// Quotes, controls, accents, what steers terminals, and bytes that are no UTF-8.
std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> kPieces{
      "a",           "word ", "\"",   "\\",   "\n",
      "\t",          "\r",    "\b",   "\f",   std::string(1, '\0'),
      "\x1b[31m",    "\x7f",  "é",    "’",    "\u202e",
      "\u0085",      "😀",     "\xc3", "\xff", "\xe2\x80",
      "\xed\xa0\x80"};
  std::string text;
  for (std::size_t left = random() % 8; left > 0; --left)
    text += kPieces[random() % kPieces.size()];
  return text;
}

// The same random value in both.
Json write_random(JsonWriter& writer, std::mt19937& random, int depth) {
  switch (random() % (depth > 3 ? 6 : 8)) {
    case 0:
      writer.null();
      return nullptr;
    case 1: {
      const bool truth = random() % 2 == 0;
      writer.value(truth);
      return truth;
    }
    case 2: {
      const auto number = static_cast<std::int64_t>(random()) - 1'000'000'000;
      writer.value(number);
      return number;
    }
    case 3: {
      const double number = std::uniform_real_distribution<>(-1, 1)(random) *
                            std::pow(10.0, static_cast<double>(random() % 24) - 8);
      writer.value(number);
      return number;
    }
    case 4:
    case 5: {
      const std::string text = random_text(random);
      writer.value(text);
      return text;
    }
    case 6: {
      Json list = Json::array();
      writer.begin_array();
      for (std::size_t left = random() % 4; left > 0; --left) {
        list.push_back(write_random(writer, random, depth + 1));
      }
      writer.end_array();
      return list;
    }
    default: {
      Json object = Json::object();
      writer.begin_object();
      for (std::size_t left = random() % 4; left > 0; --left) {
        const std::string name = std::to_string(left) + "é\n";
        writer.key(name);
        object[name] = write_random(writer, random, depth + 1);
      }
      writer.end_object();
      return object;
    }
  }
}

}  // namespace

TEST_CASE("the JSON writer writes what a tree is dumped as") {
  std::mt19937 random(5);
  for (int run = 0; run < 2000; ++run) {
    for (const auto layout : {JsonWriter::Layout::one_line, JsonWriter::Layout::indented}) {
      JsonWriter writer(layout);
      const Json json = write_random(writer, random, 0);
      const int indent = layout == JsonWriter::Layout::one_line ? -1 : 2;
      CHECK(writer.take() ==
            cli::safe_json(json.dump(indent, ' ', false, Json::error_handler_t::replace)));
    }
  }
}

TEST_CASE("an optional member is its value or null") {
  JsonWriter writer(JsonWriter::Layout::one_line);
  writer.begin_object();
  writer.member("a", std::optional<int>(3));
  writer.member("b", std::optional<std::string>());
  writer.member("c", "text");
  writer.end_object();
  CHECK(writer.take() == R"({"a":3,"b":null,"c":"text"})");
}

// SPDX-License-Identifier: GPL-2.0-or-later
// Texts as lists of blocks, as several editors write them.
#include "indexer/formats/records/blocks.h"

#include <catch2/catch.hpp>

#include "indexer/article/zones.h"
#include "tests/support/read_format.h"

namespace dateline {
namespace {

using test::read_format;
using test::wrong_citations;
using Texts = std::vector<std::string>;

Texts blocks(const std::string& value) {
  const std::string line = R"({"id":"1","title":"Lock shut","body":)" + value + "}";
  CHECK(wrong_citations(".jsonl", line).empty());
  const test::Reading reading = read_format(".jsonl", line);
  REQUIRE(reading.articles.size() == 1);
  Texts result;
  for (const Paragraph& paragraph : reading.articles.front().paragraphs) {
    const std::string zone(zone_row(paragraph.zone).name);
    result.push_back(paragraph.zone == Zone::body ? paragraph.text : zone + ": " + paragraph.text);
  }
  return result;
}

}  // namespace

TEST_CASE("text blocks are paragraphs") {
  CHECK(blocks(R"([{"type":"p","text":"One."},{"type":"p","text":"Two."}])") ==
        Texts{"One.", "Two."});
  CHECK(blocks(R"(["One.",["Two.","Three."]])") == Texts{"One.", "Two.", "Three."});
  CHECK(blocks(R"([{"content":["One.",{"value":"Two."}]},null,7])") == Texts{"One.", "Two."});
  CHECK(
      blocks(
          R"({"blocks":[{"type":"unstyled","text":"a < b"},{"type":"header-two","text":"Why & how"}]})") ==
      Texts{"a < b", "heading: Why & how"});
}

TEST_CASE("blocks that are not text have their zones") {
  CHECK(
      blocks(
          R"([{"type":"kicker","content":"Ports"},{"type":"title","content":"Lock shut"},)"
          R"({"type":"byline","content":"By Mara Elst"},{"type":"date","content":1325376562000},)"
          R"({"type":"sanitized_html","subtype":"paragraph","content":"The lock &amp; its <b>gate</b>."},)"
          R"({"type":"image","fullcaption":"The gate.","url":"x"},{"type":"gallery","images":[{"caption":"A boat."}]},)"
          R"({"type":"sanitized_html","subtype":"subhead","content":"After noon"},)"
          R"({"type":"interstitial_link","content":"Read on"},{"type":"list","items":[{"type":"text","content":"First."},{"type":"text","content":"Second."}]}])") ==
      Texts{"boilerplate: Ports", "title: Lock shut", "byline: By Mara Elst",
            "The lock & its gate.", "caption: The gate.", "caption: A boat.", "heading: After noon",
            "boilerplate: Read on", "First.", "Second."});
}

TEST_CASE("a block that says it is HTML is, and markup keeps the zones it gave") {
  CHECK(blocks(R"([{"type":"raw_html","content":"The <b>old</b> lock."}])") ==
        Texts{"The old lock."});
  CHECK(blocks(R"([{"type":"text","content":"The <b>old</b> lock."}])") ==
        Texts{"The <b>old</b> lock."});
  CHECK(blocks(R"({"rendered":"The <i>lock</i>."})") == Texts{"The lock."});
  test::Reading reading = read_format(
      ".jsonl", R"({"body":[{"type":"heading","text":"At noon"},{"type":"p","text":"It shut."}]})");
  REQUIRE(reading.articles.size() == 1);
  Article& article = reading.articles.front();
  assign_zones(article);
  CHECK(article.paragraphs.at(0).zone == Zone::heading);
}

TEST_CASE("parts of a paragraph are joined") {
  CHECK(
      blocks(
          R"({"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"The "},)"
          R"({"type":"text","marks":[{"type":"bold"}],"text":"old"},{"type":"text","text":" lock."}]},)"
          R"({"type":"paragraph","content":[{"type":"text","text":"It shut."}]}]})") ==
      Texts{"The old lock.", "It shut."});
  CHECK(
      blocks(
          R"([{"_type":"block","style":"h2","children":[{"_type":"span","text":"At noon"}]},)"
          R"({"_type":"block","style":"normal","children":[{"_type":"span","text":"It "},{"_type":"span","text":"shut."}]}])") ==
      Texts{"heading: At noon", "It shut."});
  CHECK(
      blocks(
          R"({"type":"story","content":[{"type":"text","content":"It shut."},{"type":"text","content":"It is open."}]})") ==
      Texts{"It shut.", "It is open."});
}

TEST_CASE("sections are headed") {
  CHECK(
      blocks(
          R"({"summary":["In short."],"sections":[{"headline":["Noon"],"paragraphs":["It shut."]},)"
          R"({"title":"Night","paragraphs":[{"text":"It opened."}]}]})") ==
      Texts{"In short.", "heading: Noon", "It shut.", "heading: Night", "It opened."});
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// What a page says of itself: meta elements, JSON-LD, marked elements.
#include <catch2/catch.hpp>
#include <string>

#include "indexer/formats/html/head.h"
#include "indexer/formats/html/json_ld.h"

namespace dateline {
namespace {

Metadata metadata(const std::string& html) {
  const auto page = parse_html(html);
  REQUIRE(page);
  return read_head(*page).metadata;
}

std::string json_ld(const std::string& json) {
  return "<script type=\"application/ld+json\">" + json + "</script>";
}

}  // namespace

TEST_CASE("JSON-LD tells author, outlet and address") {
  const Metadata read = metadata(json_ld(
      R"({"@type":"NewsArticle","headline":"A &amp; B","author":[{"name":"Ann Lee"},{"name":"Bo"}],
          "publisher":{"name":"Harbour Post"},"inLanguage":"en-GB",
          "url":"https://a.example/1"})"));
  CHECK(read.title == "A & B");
  CHECK(read.byline == "Ann Lee, Bo");
  CHECK(read.outlet == "Harbour Post");
  CHECK(read.language == "en");
  CHECK(read.url == "https://a.example/1");
}

TEST_CASE("JSON-LD is found in lists, graphs, wrappings and with line ends in strings") {
  const auto headline = [](const std::string& script) {
    ArticleData data;
    read_json_ld(script, data);
    return data.headline;
  };
  const std::string object = R"({"@type":"Article","headline":"H"})";
  CHECK(headline(object) == "H");
  CHECK(headline("[{\"@type\":\"Person\"}," + object + "]") == "H");
  CHECK(headline("{\"@graph\":[" + object + "]}") == "H");
  CHECK(headline("{\"@type\":\"WebPage\",\"mainEntity\":" + object + "}") == "H");
  CHECK(headline("//<![CDATA[\n" + object + "\n//]]>") == "H");
  CHECK(headline("<!--" + object + ";-->") == "H");
  CHECK(headline("{\"@type\":\"Article\",\"headline\":\"a\nb\"}") == "a b");
}

TEST_CASE("what is no article in JSON-LD, is broken or too deep says nothing") {
  for (const std::string& json :
       {std::string(R"({"@type":"Organization","headline":"H"})"), std::string("{"),
        std::string("null"), std::string(100000, '['),
        std::string(
            R"({"@type":7,"headline":{"name":{"name":{"name":{"name":{"name":"x"}}}}}})")}) {
    ArticleData data;
    read_json_ld(json, data);
    CHECK(data.headline.empty());
  }
}

TEST_CASE("meta elements tell what JSON-LD does not") {
  const Metadata read = metadata(
      "<meta property=og:site_name content='Harbour Post'><meta name=author content='By Ann Lee'>"
      "<meta property=og:locale content=en_US>");
  CHECK(read.outlet == "Harbour Post");
  CHECK(read.byline == "Ann Lee");
  CHECK(read.language == "en");
}

TEST_CASE("marked elements tell what the head does not") {
  CHECK(metadata("<a rel=author href=/a>By  Ann Lee</a>").byline == "Ann Lee");
  CHECK(metadata("<meta name=author content='https://a.example/ann'>").byline.empty());
}

TEST_CASE("a title loses the name of its site") {
  CHECK(without_site_name("Ferry aground | Harbour Post", "Harbour Post") == "Ferry aground");
  CHECK(without_site_name("Ferry aground - harbour post", "Harbour Post") == "Ferry aground");
  CHECK(without_site_name("Harbour Post: a | b", "Harbour Post") == "Harbour Post: a | b");
  CHECK(without_site_name("Harbour Post | Ferry aground", "Harbour Post") == "Ferry aground");
  CHECK(without_site_name("A ferry ran aground today | Post", "") == "A ferry ran aground today");
  CHECK(without_site_name("Ferry - aground", "") == "Ferry - aground");
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// What a page says of itself: meta elements, JSON-LD, marked elements.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "indexer/formats/html/head.h"
#include "indexer/formats/html/json_ld.h"

namespace dateline {
namespace {

PageHead head(const std::string& html) {
  const auto page = parse_html(html);
  REQUIRE(page);
  return read_head(*page);
}

Metadata metadata(const std::string& html) { return head(html).metadata; }

using Texts = std::vector<std::string>;

std::string json_ld(const std::string& json) {
  return "<script type=\"application/ld+json\">" + json + "</script>";
}

}  // namespace

TEST_CASE("JSON-LD tells author, outlet and address") {
  const PageHead page = head(json_ld(
      R"({"@type":"NewsArticle","headline":"A &amp; B","author":[{"name":"Ann Lee"},{"name":"Bo"}],
          "publisher":{"name":"Harbour Post"},"inLanguage":"en-GB",
          "url":"https://a.example/1"})"));
  const Metadata& read = page.metadata;
  CHECK(page.titles == Texts{"A & B"});
  CHECK(page.authors.persons == Texts{"Ann Lee", "Bo"});
  CHECK(read.outlet == "Harbour Post");
  CHECK(read.language == "en");
  CHECK(read.url == "https://a.example/1");
}

TEST_CASE("authors in JSON-LD are strings, objects, lists, or ids of objects elsewhere") {
  const auto authors = [](const std::string& value, const std::string& more = "{}") {
    return head(json_ld(R"({"@type":"Article","author":)" + value + "}") + json_ld(more)).authors;
  };
  CHECK(authors(R"("Ann Lee")").persons == Texts{"Ann Lee"});
  CHECK(authors(R"(["Ann Lee",{"name":"Bo Ek"}])").persons == Texts{"Ann Lee", "Bo Ek"});
  const std::string graph =
      R"({"@graph":[{"@type":"WebSite","@id":"#s"},{"@type":"Person","@id":"#p","name":"Ann Lee"}]})";
  CHECK(authors(R"({"@id":"#p"})", graph).persons == Texts{"Ann Lee"});
  CHECK(authors(R"([{"@id":"#p"}])", graph).persons == Texts{"Ann Lee"});
  CHECK(authors(R"({"@id":"#s"})", graph).persons == Texts{""});
  CHECK(authors(R"({"@type":"NewsMediaOrganization","name":"Harbour Post"})").offices ==
        Texts{"Harbour Post"});
  CHECK(authors(R"({"@type":["Person","Organization"],"name":"Ann Lee"})").persons ==
        Texts{"Ann Lee"});
}

TEST_CASE("a recipe and a page of JSON-LD have authors, too, but those of an article go first") {
  const std::string recipe = R"({"@type":"Recipe","author":{"name":"Bo Ek"}})";
  CHECK(head(json_ld(recipe)).authors.persons == Texts{"Bo Ek"});
  CHECK(head(json_ld(recipe) + json_ld(R"({"@type":"Article","author":"Ann Lee"})"))
            .authors.persons == Texts{"Ann Lee"});
  CHECK(head(json_ld(R"({"@type":"WebSite","author":"Web Works"})")).authors.persons.empty());
}

TEST_CASE("meta elements that speak of the article are kept apart from those of the page") {
  const AuthorClaims claims =
      head(
          "<meta name=author content='Web Works'><meta name=DC.creator content='Ann Lee'>"
          "<meta name=DC.creator content='Bo Ek'>"
          "<meta property=article:author content='https://social.example/post'>")
          .authors;
  CHECK(claims.of_article == Texts{"Ann Lee", "Bo Ek"});
  CHECK(claims.of_page == Texts{"Web Works"});
  CHECK(
      head("<meta name=author content='Web Works'><meta name=twitter:label1 content='Verfasst von'>"
           "<meta name=twitter:data1 content='Ann Lee'><meta name=twitter:label2 content=Lesezeit>"
           "<meta name=twitter:data2 content='3 Minuten'>")
          .authors.of_page == Texts{"Ann Lee"});
}

TEST_CASE("titles of the head are stated in order of trust") {
  CHECK(
      head("<title>T</title><meta name=twitter:title content=C><meta property=og:title content=O>" +
           json_ld(R"({"@type":"Article","headline":"H"})"))
          .titles == Texts{"H", "O", "C", "T"});
  CHECK(head("<title>Har­bour news</title>").titles == Texts{"Harbour news"});
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
      "<meta property=og:site_name content='Harbour Post'>"
      "<meta property=og:locale content=en_US>");
  CHECK(read.outlet == "Harbour Post");
  CHECK(read.language == "en");
}

TEST_CASE("an address is not an author") {
  CHECK(head("<meta name=author content='https://a.example/ann'>").authors.of_page.empty());
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// XML as a tree: names, text, references, and what is damaged or hostile.
#include "indexer/formats/xml/xml.h"

#include <catch2/catch.hpp>

namespace dateline {

TEST_CASE("names in a tree have no prefixes, references are decoded but in CDATA") {
  const XmlTree tree = parse_xml(
      "<a:doc xmlns:a='x' a:id='1 &lt; 2'><p>Fog &amp; ice&#33;&eacute;</p>"
      "<p><![CDATA[a &amp; <b>]]></p></a:doc>");
  REQUIRE(tree.nodes.size() == 5);
  CHECK(tree.nodes[0].name == "doc");
  CHECK(tree.nodes[0].end == 5);
  CHECK(tree.value(0, "id") == "1 < 2");
  CHECK(tree.value(0, "none").empty());
  CHECK(tree.text_of(1) == "Fog & ice!é");
  CHECK(tree.text_of(3) == "a &amp; <b>");
  CHECK(tree.find("p") == 1);
  CHECK(tree.find("doc", 0) == XmlTree::kNone);
  CHECK(tree.all("p") == std::vector<std::size_t>{1, 3});
  CHECK(parse_xml("<a><b><b/></b><b/></a>").all("b") == std::vector<std::size_t>{1, 3});
  CHECK_FALSE(tree.damaged);
}

TEST_CASE("the charset of XML is the one that it declares") {
  CHECK(parse_xml("<?xml version='1.0' encoding='windows-1251'?><a>\xEB\xE5\xE4</a>").text ==
        "лед");
}

TEST_CASE("declared entities are not expanded, in text or attributes") {
  const XmlTree tree = parse_xml(
      "<!DOCTYPE a [<!ENTITY x 'boom'><!ENTITY y SYSTEM 'file:///etc/passwd'>]><a "
      "b='&x;'>&x;&y;</a>");
  CHECK(tree.text == "&x;&y;");
  CHECK(tree.value(0, "b") == "&x;");
}

TEST_CASE("damaged XML is read as far as it goes") {
  for (const char* xml :
       {"<a><b>one</b><c>two", "<a><b>one</b></x>two", "<a><b>one</b>\x01two</a><"}) {
    INFO(xml);
    const XmlTree tree = parse_xml(xml);
    CHECK(tree.damaged);
    CHECK(tree.text.starts_with("one"));
    for (const XmlNode& node : tree.nodes) CHECK(node.end <= tree.nodes.size());
  }
  CHECK(parse_xml("").nodes.empty());
}

TEST_CASE("deep nesting and thousands of attributes cost no more than their bytes") {
  std::string deep;
  for (int i = 0; i < 300'000; ++i) deep += "<a>";
  for (int i = 0; i < 300'000; ++i) deep += "</a>";
  CHECK(parse_xml(deep).damaged);
  std::string wide = "<a";
  for (int i = 0; i < 100'000; ++i) wide.append(" a").append(std::to_string(i)).append("='1'");
  CHECK(parse_xml(wide + ">text</a>").attributes.size() <= 200);
}

}  // namespace dateline

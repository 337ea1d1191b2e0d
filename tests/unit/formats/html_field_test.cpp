// SPDX-License-Identifier: GPL-2.0-or-later
// Fields that are HTML: what is taken for it, its paragraphs, and citations in it.
#include "indexer/formats/records/html_field.h"

#include <catch2/catch.hpp>

#include "tests/support/read_format.h"

namespace dateline {
namespace {

using test::read_format;
using test::wrong_citations;
using Texts = std::vector<std::string>;

Texts texts(const Article& article) {
  Texts result;
  for (const Paragraph& paragraph : article.paragraphs) {
    const bool body = paragraph.zone == Zone::body;
    const std::string zone(body ? "" : std::string(zone_row(paragraph.zone).name) + ": ");
    result.push_back(zone + paragraph.text);
  }
  return result;
}

Article article(std::string_view line) {
  test::Reading reading = read_format(".jsonl", line);
  REQUIRE(reading.articles.size() == 1);
  return std::move(reading.articles.front());
}

}  // namespace

TEST_CASE("what has closed elements, breaks or references is markup") {
  for (const char* markup :
       {"<p>One.", "  <div>x</div>", "<!-- wp:paragraph -->", "Soup <b>and</b> <i>bread</i>",
        "The <em>Queen</em> sails", "A <a href=\"x\">boat</a>", "One.<br>Two.", "One<br />Two",
        "Soup &amp; bread", "caf&eacute;", "It&#8217;s late", "&lt;p&gt;One.&lt;/p&gt;",
        "<img src=\"a.jpg\"> A pier", "<!DOCTYPE html><title>t</title>"}) {
    CAPTURE(markup);
    CHECK(is_markup(markup));
  }
}

TEST_CASE("a text with a stray sign, or one that speaks of tags, is plain") {
  for (const char* plain :
       {"", "a < b and c > d", "Soup & bread", "R&D; and more", "Write <br> for a break.",
        "They wrote \"<b>\" and \"</b>\" around it.", "<ana@dock.example> wrote", "if (a<b && b>c)",
        "x &y; z", "5 <6", "</p", "</script> is <b>sound</b>"}) {
    CAPTURE(plain);
    CHECK_FALSE(is_markup(plain));
  }
}

TEST_CASE("a rendered field is paragraphs without tags and references") {
  const std::string line =
      R"({"title":{"rendered":"Piers &amp; <i>locks</i>"},"content":{"rendered":"<p>The lock &#8211; shut on)"
      R"(&nbsp;Friday.</p>\n<p>A caf&eacute; stays <a href=\"x\">open</a>.</p>"}})";
  const Article read = article(line);
  CHECK(read.metadata.title == "Piers & locks");
  CHECK(texts(read) == Texts{"The lock \u2013 shut on\u00A0Friday.", "A caf\u00E9 stays open."});
  CHECK(wrong_citations(".jsonl", line).empty());
}

TEST_CASE("a table's fields are read as HTML where they are") {
  const std::string table =
      "id,title,text\n1,Lock &amp; key,\"<p>One &amp; two.</p><p>Three &quot;four&quot;.</p>\"\n"
      "2,Plain,a < b & c\n";
  const test::Reading reading = read_format(".csv", table);
  REQUIRE(reading.articles.size() == 2);
  CHECK(reading.articles[0].metadata.title == "Lock & key");
  CHECK(texts(reading.articles[0]) == Texts{"One & two.", "Three \"four\"."});
  CHECK(texts(reading.articles[1]) == Texts{"a < b & c"});
}

TEST_CASE("where no element ends paragraphs, line ends do") {
  const std::string line =
      R"({"text":"The lock <em>shut</em> on Friday.\n\nA second boat &amp; its crew waited.\n\n)"
      R"(<blockquote>We wait.</blockquote>\n\nNobody came."})";
  const Article read = article(line);
  CHECK(texts(read) == Texts{"The lock shut on Friday.", "A second boat & its crew waited.",
                             "We wait.", "Nobody came."});
  CHECK(read.paragraphs.at(1).lines.front().line == 3);
  CHECK(wrong_citations(".jsonl", line).empty());
  const std::string references = R"({"text":"One &amp; two.\nThree &amp; four."})";
  CHECK(texts(article(references)) == Texts{"One & two.", "Three & four."});
  CHECK(wrong_citations(".jsonl", references).empty());
}

TEST_CASE("HTML that is escaped once more is HTML") {
  const std::string line =
      R"({"text":"&lt;p&gt;Fog &amp;amp; rain.&lt;/p&gt;&lt;p&gt;A &lt;b&gt;late&lt;/b&gt; boat.&lt;/p&gt;"})";
  CHECK(texts(article(line)) == Texts{"Fog & rain.", "A late boat."});
  CHECK(wrong_citations(".jsonl", line).empty());
}

TEST_CASE("a whole page in a field gives what the record does not say") {
  const std::string line =
      R"({"url":"https://lock.example/1","html":"<html><head><title>Lock shut</title></head><body><article>)"
      R"(<h1>Lock shut</h1><p>The lock was shut on Friday, and nobody at the harbour knew why.</p></article></body></html>"})";
  const Article read = article(line);
  CHECK(read.metadata.title == "Lock shut");
  CHECK(texts(read).back() == "The lock was shut on Friday, and nobody at the harbour knew why.");
  CHECK(wrong_citations(".jsonl", line).empty());
}

}  // namespace dateline

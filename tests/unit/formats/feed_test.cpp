// SPDX-License-Identifier: GPL-2.0-or-later
// RSS and Atom: items as articles, HTML within XML, citations, feeds that are not whole.
#include <catch2/catch.hpp>

#include "tests/support/read_format.h"

namespace dateline {
namespace {

using test::read_format;
using test::Reading;
using test::wrong_citations;

const std::string kRss = R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Skerra Gazette</title><language>en-gb</language>
<item><title>Fog &amp;amp; ferries</title><link>https://gazette.example/fog</link>
<guid>https://gazette.example/?p=7</guid><pubDate>Sat, 08 Jan 2022 10:15:00 GMT</pubDate>
<dc:creator><![CDATA[Mara Elst]]></dc:creator><description>In short.</description>
<content:encoded><![CDATA[<p>The ferry lost <b>two</b> days &amp; no </item> knows why.</p>
<p>Nobody was hurt.</p>]]></content:encoded></item>
<item><title>Escaped</title><guid>17</guid><source url="x">The Far Paper</source>
<description>&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;</description></item>
<item><title>Title alone</title></item></channel></rss>
)";

const std::string kAtom =
    "<?xml version='1.0' encoding='iso-8859-1'?>\n"
    "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"no\"><title>Brae Bulletin</title>"
    "<link rel=\"self\" href=\"https://brae.example/feed\"/><entry><title>Sm\xE5 ting</title>"
    "<link rel=\"edit\" href=\"https://brae.example/e\"/><link href=\"https://brae.example/1\"/>"
    "<id>tag:brae.example,2022:1</id><updated>2022-02-03T10:00:00Z</updated>"
    "<published>2022-02-01T10:00:00Z</published><author><name>Jon Brae</name></author>"
    "<content type=\"xhtml\"><div><p>En b\xE5t &amp; to.</p><p>Ny <i>linje</i>.</p></div></content>"
    "</entry><entry><title>Text</title><content type=\"text\">a &lt;b&gt; &amp;amp; c</content>"
    "</entry></feed>";

std::vector<std::string> texts(const Article& article) {
  std::vector<std::string> result;
  for (const Paragraph& paragraph : article.paragraphs) result.push_back(paragraph.text);
  return result;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("an element ends at its own end tag, not at that of one of its name within it") {
  const Reading found =
      read_format("nested.atom",
                  "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>T</title>"
                  "<content type=\"xhtml\"><div>One <content>two</content> three "
                  "four.</div></content></entry></feed>");
  REQUIRE(found.articles.size() == 1);
  CHECK(texts(found.articles[0]).back() == "One two three four.");
}

TEST_CASE("the items of RSS are articles of the channel") {
  const Reading reading = read_format(".rss", kRss);
  REQUIRE(reading.articles.size() == 3);
  const Article& first = reading.articles.at(0);
  CHECK(first.record->number == 1);
  CHECK(first.record->id == "https://gazette.example/?p=7");
  CHECK(first.record->bytes.of(kRss).starts_with("<item><title>Fog"));
  CHECK(first.record->bytes.of(kRss).ends_with("</content:encoded></item>"));
  CHECK(first.metadata.title == "Fog & ferries");
  CHECK(first.metadata.url == "https://gazette.example/fog");
  CHECK(first.metadata.outlet == "Skerra Gazette");
  CHECK(first.metadata.byline == "Mara Elst");
  CHECK(first.metadata.language == "en");
  CHECK(first.metadata.date == Date{2022, 1, 8});
  CHECK(texts(first) == Texts{"The ferry lost two days & no knows why.", "Nobody was hurt."});
  const Article& second = reading.articles.at(1);
  CHECK(second.record->id.empty());
  CHECK(second.metadata.outlet == "The Far Paper");
  CHECK(texts(second) == Texts{"One & two.", "Three."});
  CHECK(reading.articles.at(2).metadata.title == "Title alone");
  CHECK(reading.articles.at(2).paragraphs.empty());
}

TEST_CASE("the entries of Atom are articles of the feed, in its charset") {
  const Reading reading = read_format(".atom", kAtom);
  REQUIRE(reading.articles.size() == 2);
  const Article& first = reading.articles.at(0);
  CHECK(first.record->id == "tag:brae.example,2022:1");
  CHECK(first.metadata.title == "Sm\u00E5 ting");
  CHECK(first.metadata.url == "https://brae.example/1");
  CHECK(first.metadata.byline == "Jon Brae");
  CHECK(first.metadata.outlet == "Brae Bulletin");
  CHECK(first.metadata.language == "no");
  CHECK(first.metadata.date == Date{2022, 2, 1});
  CHECK(texts(first) == Texts{"En b\u00E5t & to.", "Ny linje."});
  CHECK(texts(reading.articles.at(1)) == Texts{"a <b> &amp; c"});
}

TEST_CASE("citations of a feed count in the HTML of the item") {
  CHECK(wrong_citations(".rss", kRss).empty());
  CHECK(wrong_citations(".atom", kAtom).empty());
}

TEST_CASE("a feed that is cut gives what is whole") {
  const Reading cut = read_format(".rss", kRss.substr(0, kRss.find("Three.")));
  CHECK(cut.articles.size() == 1);
  REQUIRE(cut.rejections.size() == 1);
  CHECK(cut.rejections.front().record == 2);
  CHECK(read_format(".rss", "<rss><channel></channel></rss>").rejections.size() == 1);
  CHECK(read_format(".rss", "<rss><item><link/></item></rss>").rejections.size() == 1);
}

TEST_CASE("items of any depth are read") {
  std::string deep;
  for (int i = 0; i < 500'000; ++i) deep += "<description>";
  const Reading reading =
      read_format(".rss", "<rss><item><title>Deep</title>" + deep + "</item></rss>");
  CHECK(reading.articles.size() == 1);
}

TEST_CASE("a feed is known by its content") {
  CHECK(format_by_content("\xEF\xBB\xBF" + kRss).name == "feed");
  CHECK(format_by_content(kAtom).name == "feed");
  CHECK(format_by_content("<!-- x -->\n<rdf:RDF xmlns=\"y\">").name == "feed");
  CHECK(format_by_content("<?xml version=\"1.0\"?><urlset></urlset>").name == "text");
  CHECK(format_by_content("<?xml version=\"1.0\"?><html></html>").name == "html");
}

TEST_CASE("an item's outlet is the paper it is from, its byline all who wrote it") {
  const Reading atom = read_format(
      ".atom",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Planet</title><entry><title>A</title>"
      "<source><id>x</id><title>The Far Paper</title><updated>2022-01-08</updated></source>"
      "<author><name>Mara Elst</name></author><author><name>Jon Brae</name></author>"
      "<summary>One.</summary></entry><entry><title>B</title><source><id>x</id></source></entry>"
      "</feed>");
  REQUIRE(atom.articles.size() == 2);
  CHECK(atom.articles[0].metadata.outlet == "The Far Paper");
  CHECK(atom.articles[0].metadata.byline == "Mara Elst, Jon Brae");
  CHECK(atom.articles[1].metadata.outlet == "Planet");
  const Reading rss = read_format(
      ".rss",
      "<rss><channel><title>Planet</title><item><title>A</title>"
      "<author>desk@post.example (Mara Elst)</author><source url=\"x\">https://a.example</source>"
      "<dc:source>The Far Paper</dc:source></item></channel></rss>");
  REQUIRE(rss.articles.size() == 1);
  CHECK(rss.articles[0].metadata.outlet == "The Far Paper");
  CHECK(rss.articles[0].metadata.byline == "Mara Elst");
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// NITF, NewsML-G2 and NewsML 1: paragraphs, metadata and citations.
#include <catch2/catch.hpp>

#include "tests/support/read_format.h"

namespace dateline {
namespace {

using test::read_format;
using test::Reading;
using test::wrong_citations;
using Texts = std::vector<std::string>;

const std::string kNitf = R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-3.dtd" [ <!ENTITY a "b"> ]>
<nitf xml:lang="en-GB"><head><title>berth-slug</title><docdata>
<date.issue norm="20220108T101500Z"/><doc-id id-string="x1"/></docdata>
<pubdata name="Skerra Gazette" date.publication="20220109"/></head>
<body><body.head><hedline><hl1>Ferry berth &amp; fog</hl1><hl2>Two days lost</hl2></hedline>
<byline>By <person>Mara Elst</person><byttl>Harbour desk</byttl></byline>
<dateline><location>SKERRA</location>, <story.date>Jan. 8</story.date></dateline></body.head>
<body.content><p>The ferry lost two days to fog, <em>pilots</em> said on
Friday.</p><media><media-reference source="a.jpg"/><media-metadata name="x"/>
<media-caption>The berth in fog.</media-caption><media-producer>Ida Holm</media-producer></media>
<p>Nobody was hurt.<br/>Not one.</p></body.content>
<body.end><tagline>Mara Elst is on the desk.</tagline></body.end></body></nitf>)";

const std::string kG2 = R"(<?xml version="1.0"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:x:1" version="2" xml:lang="en"><itemMeta><provider qcode="nprov:Gullwire"/>
<versionCreated>2022-01-09T11:00:00Z</versionCreated></itemMeta>
<contentMeta><contentCreated>2022-01-08T20:00:00-05:00</contentCreated>
<creator><name>Oskar Tjell</name></creator><language tag="en-US"/>
<subject><name>Shipping</name></subject><headline>Lamp oil rises</headline>
<description>Oil up.</description></contentMeta><contentSet>
<inlineXML><html><head><title>t</title></head><body><h2>Prices</h2><p>Oil rose.</p>
<p>Keepers pay.</p></body></html></inlineXML></contentSet></newsItem>
<newsItem guid="urn:x:2"><contentMeta><headline>Gulls return</headline><by>By Ida Holm</by>
</contentMeta><contentSet><inlineData contenttype="text/html">&lt;p&gt;Gulls &amp;amp; terns
came.&lt;/p&gt;&lt;p&gt;It was spring.&lt;/p&gt;</inlineData></contentSet></newsItem>
<newsItem guid="urn:x:3"><contentMeta><headline>A picture</headline>
<description>The berth in fog.</description></contentMeta></newsItem>
</itemSet></newsMessage>)";

const std::string kNewsMl = R"(<NewsML><NewsItem><Identification><NewsIdentifier>
<DateId>20220108</DateId><PublicIdentifier>urn:newsml:gull:1:1N</PublicIdentifier>
</NewsIdentifier></Identification><NewsManagement><FirstCreated>20220109T100000Z</FirstCreated>
</NewsManagement><NewsComponent><AdministrativeMetadata><Creator><Party FormalName="Nobody"/></Creator><Provider><Party FormalName="Gullwire"/>
</Provider></AdministrativeMetadata><NewsLines><HeadLine>Harbour dredged</HeadLine>
<ByLine>Mara Elst</ByLine><DateLine>SKERRA, Jan 8</DateLine><SlugLine>dredge</SlugLine>
</NewsLines><ContentItem><DataContent><![CDATA[<p>The harbour is deep.</p><p>Ships & boats
come.</p>]]></DataContent></ContentItem><NewsComponent><NewsLines><HeadLine>The dredger</HeadLine>
</NewsLines></NewsComponent></NewsComponent></NewsItem></NewsML>)";

Texts texts(const Article& article) {
  Texts result;
  for (const Paragraph& paragraph : article.paragraphs) {
    result.push_back(std::string(zone_row(paragraph.zone).name) + ": " + paragraph.text);
  }
  return result;
}

}  // namespace

TEST_CASE("an NITF document gives its paragraphs with zones") {
  const Reading reading = read_format(".nitf", kNitf);
  REQUIRE(reading.articles.size() == 1);
  const Article& article = reading.articles.front();
  CHECK(texts(article) ==
        Texts{"title: Ferry berth & fog", "heading: Two days lost", "byline: By Mara Elst",
              "byline: Harbour desk", "dateline: SKERRA, Jan. 8",
              "body: The ferry lost two days to fog, pilots said on Friday.",
              "caption: The berth in fog.", "credit: Ida Holm", "body: Nobody was hurt. Not one.",
              "source-note: Mara Elst is on the desk."});
  CHECK(wrong_citations(".nitf", kNitf).empty());
}

TEST_CASE("the head of an NITF document is metadata") {
  const Metadata metadata = read_format(".nitf", kNitf).articles.at(0).metadata;
  CHECK(metadata.title == "Ferry berth & fog");
  CHECK(metadata.byline == "Mara Elst");
  CHECK(metadata.outlet == "Skerra Gazette");
  CHECK(metadata.language == "en");
  CHECK(metadata.date == Date{2022, 1, 8});
  CHECK(metadata.date_source == DateSource::field);
}

TEST_CASE("each news item of a NewsML-G2 message is an article") {
  const Reading reading = read_format(".newsml", kG2);
  REQUIRE(reading.articles.size() == 3);
  const Article& first = reading.articles[0];
  CHECK(first.record->id == "urn:x:1:2");
  CHECK(texts(first) == Texts{"title: Lamp oil rises", "teaser: Oil up.", "heading: Prices",
                              "body: Oil rose.", "body: Keepers pay."});
  CHECK(first.metadata.byline == "Oskar Tjell");
  CHECK(first.metadata.outlet == "Gullwire");
  CHECK(first.metadata.language == "en");
  CHECK(first.metadata.date == Date{2022, 1, 8});
  CHECK(first.metadata.updated == Date{2022, 1, 9});
  CHECK(texts(reading.articles[1]) == Texts{"title: Gulls return", "byline: By Ida Holm",
                                            "body: Gulls & terns came.", "body: It was spring."});
  CHECK(reading.articles[1].metadata.byline == "Ida Holm");
  CHECK(texts(reading.articles[2]) == Texts{"title: A picture", "body: The berth in fog."});
  CHECK(wrong_citations(".newsml", kG2).empty());
}

TEST_CASE("a NewsML 1 item is read from its lines and its data") {
  const Reading reading = read_format(".newsml", kNewsMl);
  REQUIRE(reading.articles.size() == 1);
  const Article& article = reading.articles.front();
  CHECK(article.record->id == "urn:newsml:gull:1:1N");
  CHECK(texts(article) == Texts{"title: Harbour dredged", "byline: Mara Elst",
                                "dateline: SKERRA, Jan 8", "body: The harbour is deep.",
                                "body: Ships & boats come.", "heading: The dredger"});
  CHECK(article.metadata.date == Date{2022, 1, 8});
  CHECK(article.metadata.outlet == "Gullwire");
  CHECK(wrong_citations(".newsml", kNewsMl).empty());
}

TEST_CASE("news items under .xml are known by how they begin") {
  for (const std::string& text : {kNitf, kG2, kNewsMl}) {
    CHECK(format_by_content(text).name == "newsml");
  }
  CHECK(format_by_content("<rss><channel><item/></channel></rss>").name == "feed");
  CHECK(format_by_content("<html><body><nitf>").name == "html");
}

TEST_CASE("elements of news items may have a prefix") {
  const std::string xml =
      "<nar:newsItem><nar:contentMeta><nar:headline>Fog</nar:headline></nar:contentMeta>"
      "<nar:contentSet><nar:inlineXML><n:nitf><n:body><n:body.content><n:p>Only fog.</n:p>"
      "</n:body.content></n:body></n:nitf></nar:inlineXML></nar:contentSet></nar:newsItem>";
  CHECK(format_by_content(xml).name == "newsml");
  const Reading reading = read_format(".newsml", xml);
  REQUIRE(reading.articles.size() == 1);
  CHECK(texts(reading.articles.front()) == Texts{"title: Fog", "body: Only fog."});
}

TEST_CASE("a message without news items is refused, one that is cut off by its number") {
  const Reading none = read_format(".newsml", "<packageItem><groupSet/></packageItem>");
  REQUIRE(none.rejections.size() == 1);
  CHECK(none.rejections.front().reason == "no news items in it");
  const Reading cut = read_format(".nitf", kNitf.substr(0, kNitf.size() / 2));
  REQUIRE(cut.rejections.size() == 1);
  CHECK(cut.rejections.front().record == 1);
  CHECK(cut.rejections.front().reason == "has no end tag");
}

}  // namespace dateline

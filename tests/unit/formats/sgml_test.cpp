// SPDX-License-Identifier: GPL-2.0-or-later
// Collections in SGML: elements, references, citations, and records that are not whole.
#include <catch2/catch.hpp>

#include "tests/support/read_format.h"

namespace dateline {
namespace {

using test::read_format;
using test::Reading;
using test::wrong_citations;

const std::string kTrec = R"(<DOC>
<DOCNO> GZ920114-0007 </DOCNO>
<DATE>January 14, 1992</DATE>
<SOURCE>Skerra Gazette</SOURCE>
<HEADLINE>Ferry berth &amp; fog:
two days lost</HEADLINE>
<BYLINE>By MARA ELST</BYLINE>
<TEXT>
<P>The ferry lost two days to fog, &lt;the worst&gt; since 1978, as
pilots say. A second <I>sentence</I> follows.</P>
<P>Nobody was hurt.</P>
</TEXT>
<GRAPHIC>Photo, the berth in fog</GRAPHIC>
<TEXT>A later part.</TEXT>
</DOC>
)";

const std::string kReuters = R"(<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS TOPICS="YES" OLDID="5544" NEWID="17">
<DATE>26-FEB-1987 15:01:01.79</DATE>
<TOPICS><D>cocoa</D></TOPICS>
<TEXT>&#2;
<TITLE>COCOA &lt;XKO> STOCKS FALL</TITLE>
<DATELINE>    SALVERA, Feb 26 - </DATELINE><BODY>Stocks of cocoa fell in the week that ended on
February 22, the exchange said in its own review of trade.
    Growers of the upper zone said that rain had come late, and that
arrivals would not go on as they had in the season before it.
 Reuter
&#3;</BODY></TEXT>
</REUTERS>
)";

std::vector<std::string> texts(const Article& article) {
  std::vector<std::string> result;
  for (const Paragraph& paragraph : article.paragraphs) {
    result.push_back(std::string(zone_row(paragraph.zone).name) + ": " + paragraph.text);
  }
  return result;
}

}  // namespace

TEST_CASE("a TREC record gives id, metadata and zoned paragraphs") {
  const Reading reading = read_format(".sgml", "\n" + kTrec + kTrec);
  REQUIRE(reading.articles.size() == 2);
  CHECK(reading.rejections.empty());
  const Article& article = reading.articles.at(1);
  CHECK(article.record->number == 2);
  CHECK(article.record->id == "GZ920114-0007");
  CHECK(article.record->bytes == Span{kTrec.size() + 1, 2 * kTrec.size()});
  CHECK(article.metadata.title == "Ferry berth & fog: two days lost");
  CHECK(article.metadata.byline == "MARA ELST");
  CHECK(article.metadata.outlet == "Skerra Gazette");
  CHECK(article.metadata.date == Date{1992, 1, 14});
  CHECK(texts(article) ==
        std::vector<std::string>{
            "title: Ferry berth & fog: two days lost", "byline: By MARA ELST",
            "body: The ferry lost two days to fog, <the worst> since 1978, as pilots say. A second "
            "sentence follows.",
            "body: Nobody was hurt.", "caption: Photo, the berth in fog", "body: A later part."});
  CHECK(article.paragraphs.at(2).lines.front().line == 9);
  CHECK(article.paragraphs.at(2).lines.back().line == 10);
}

TEST_CASE("a Reuters record is read without its control characters") {
  const Reading reading = read_format(".sgm", kReuters);
  REQUIRE(reading.articles.size() == 1);
  const Article& article = reading.articles.front();
  CHECK(article.record->id == "17");
  CHECK(article.metadata.date == Date{1987, 2, 26});
  CHECK(article.metadata.title == "COCOA <XKO> STOCKS FALL");
  const std::vector<std::string> found = texts(article);
  CHECK(found.at(1) == "dateline: SALVERA, Feb 26 -");
  CHECK(found.at(2).starts_with("body: Stocks of cocoa fell"));
  CHECK(found.back() == "body: Reuter");
}

TEST_CASE("citations of SGML count in the record's text") {
  CHECK(wrong_citations(".sgml", kTrec + kReuters).empty());
  CHECK(wrong_citations(".sgml",
                        "<DOC><DOCNO>1</DOCNO><TEXT>One.</TEXT><X>x</X><TEXT>Two.<DATE>y"
                        "</DATE> Three.</TEXT></DOC>")
            .empty());
  std::string latin = kTrec;
  latin.replace(latin.find("hurt"), 4, "h\xFCrt \x96 or was");
  CHECK(wrong_citations(".sgml", latin).empty());
  CHECK(wrong_citations(".sgml",
                        "<DOC><DOCNO>1</DOCNO>a < b <ana@dock.example> <!-- c --> d &amp e "
                        "&#3; <b\n>f</b> <!-- g</DOC>")
            .empty());
}

TEST_CASE("a record without an end is refused, and the next one is read") {
  const Reading reading = read_format(".trec", kTrec.substr(0, 200) + kTrec + kTrec.substr(0, 150));
  CHECK(reading.articles.size() == 1);
  REQUIRE(reading.rejections.size() == 2);
  CHECK(reading.rejections.at(0).record == 1);
  CHECK(reading.rejections.at(1).record == 3);
  CHECK(reading.rejections.at(1).reason == "has no end tag");
  CHECK(read_format(".trec", "nothing here").rejections.size() == 1);
  CHECK(read_format(".trec", "<DOC><DOCNO>1</DOCNO></DOC>").rejections.size() == 1);
}

TEST_CASE("elements of any depth and number are read") {
  std::string deep = "<DOC><DOCNO>1</DOCNO>";
  for (int i = 0; i < 500'000; ++i) deep += "<TEXT>";
  const Reading reading = read_format(".sgml", deep + "Deep words.</TEXT></DOC>" + kTrec);
  REQUIRE(reading.articles.size() == 2);
  CHECK(reading.articles.front().paragraphs.back().text == "Deep words.");
  std::string sections;
  for (int i = 0; i < 500'000; ++i) sections += "<![CDATA[";
  CHECK(read_format(".sgml", "<DOC>" + sections + "</DOC>").articles.size() == 1);
}

TEST_CASE("what begins again and again and never ends costs no more than its size") {
  std::string comments;
  std::string ends;
  for (int i = 0; i < 50'000; ++i) {
    comments += "<!--";
    ends += "<doc </doc ";
  }
  CHECK(read_format(".sgml", "<DOC>" + comments + "</DOC>").articles.size() == 1);
  CHECK(read_format(".sgml", ends).articles.size() == 50'000);
}

TEST_CASE("SGML in a text file is read as SGML") {
  CHECK(format_of("a.txt", kTrec)->name == "sgml");
  CHECK(format_of("a.txt", kReuters)->name == "sgml");
  CHECK(format_of("a.txt", "WARC/1.0\r\n")->name == "warc");
  CHECK(format_of("a.txt", "<DOC> is a tag of old collections.")->name == "text");
  CHECK(format_of("a.html", kTrec.substr(5))->name == "html");
  CHECK(format_of("a.unknown", kTrec) == nullptr);
}

}  // namespace dateline

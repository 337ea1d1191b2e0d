// SPDX-License-Identifier: GPL-2.0-or-later
// ODT: what of a file is text, what its styles and properties mean, and what is refused.
#include <catch2/catch.hpp>

#include "tests/support/read_format.h"
#include "tests/support/zip_file.h"

namespace dateline {
namespace {

using test::read_format;
using test::Reading;
using test::zip_of;
using test::ZipContent;
using Texts = std::vector<std::string>;

constexpr const char* kType = "application/vnd.oasis.opendocument.text";

Reading read(const std::string& text, const ZipContent& more = {}) {
  ZipContent members = {
      {"mimetype", kType},
      {"content.xml",
       "<office:document-content><office:automatic-styles><style:style style:name=\"P1\" "
       "style:parent-style-name=\"Title\"/><style:style style:name=\"P2\" "
       "style:parent-style-name=\"P3\"/><style:style style:name=\"P3\" "
       "style:parent-style-name=\"Heading_20_1\"/></office:automatic-styles><office:body>"
       "<office:text>" +
           text + "</office:text></office:body></office:document-content>"}};
  members.insert(members.end(), more.begin(), more.end());
  const std::string bytes = zip_of(members);
  CHECK(test::wrong_citations(".odt", bytes).empty());
  return read_format(".odt", bytes);
}

Texts texts(const Reading& reading) {
  Texts result;
  for (const Article& article : reading.articles) {
    for (const Paragraph& paragraph : article.paragraphs) {
      result.push_back(std::string(zone_row(paragraph.zone).name) + ": " + paragraph.text);
    }
  }
  return result;
}

std::string refusal(const ZipContent& members) {
  const Reading reading = read_format(".odt", zip_of(members));
  REQUIRE(reading.rejections.size() == 1);
  return reading.rejections.front().reason;
}

}  // namespace

TEST_CASE("blanks, tabs and line breaks of ODT are elements, those of the file are one blank") {
  CHECK(texts(read("<text:p>Lamp<text:s text:c=\"3\"/>oil<text:tab/>and\n  <text:span>wic"
                   "</text:span>ks<text:line-break/>too.</text:p><text:p/>"
                   "<text:p>A<text:line-break/><text:line-break/>B</text:p>")) ==
        Texts{"body: Lamp oil and wicks too.", "body: A", "body: B"});
}

TEST_CASE("deletions, comments and indexes of ODT are not its text") {
  CHECK(texts(read("<text:tracked-changes><text:changed-region><text:deletion><text:p>Whale oil"
                   "</text:p></text:deletion></text:changed-region></text:tracked-changes>"
                   "<text:table-of-content><text:table-of-content-source><text:p>x</text:p>"
                   "</text:table-of-content-source><text:index-body><text:p>Oil 1</text:p>"
                   "</text:index-body></text:table-of-content><text:p>Oil<office:annotation>"
                   "<text:p>really?</text:p></office:annotation> rose.</text:p>"
                   "<text:section text:display=\"none\"><text:p>Hidden</text:p></text:section>")) ==
        Texts{"boilerplate: Oil 1", "body: Oil rose."});
}

TEST_CASE("headings, notes, frames and tables of ODT are paragraphs") {
  CHECK(
      texts(read("<text:p text:style-name=\"P1\">Lamp oil</text:p><text:h>Prices</text:h>"
                 "<text:p text:style-name=\"P2\">Again</text:p><text:p>Oil<text:note>"
                 "<text:note-citation>1</text:note-citation><text:note-body><text:p>Of whales."
                 "</text:p></text:note-body></text:note> rose.<draw:frame><draw:text-box><text:p>"
                 "Boxed.</text:p></draw:text-box><svg:desc>a lamp</svg:desc></draw:frame></text:p>"
                 "<table:table><table:table-cell><text:p>Jar</text:p></table:table-cell>"
                 "</table:table>")) == Texts{"title: Lamp oil", "heading: Prices", "heading: Again",
                                             "body: Oil rose.", "body: Boxed.", "body: Jar",
                                             "body: Of whales."});
}

TEST_CASE("the properties of an ODT file are its metadata, its page edges boilerplate") {
  const Reading reading =
      read("<text:p>Oil rose.</text:p>",
           {{"meta.xml",
             "<office:meta><dc:title>Lamp oil</dc:title><meta:initial-creator>Oskar Tjell"
             "</meta:initial-creator><dc:creator>Ida Holm</dc:creator><meta:creation-date>"
             "2021-11-30T08:00:00</meta:creation-date><dc:date>2021-12-02T08:00:00</dc:date>"
             "<dc:language>en-US</dc:language></office:meta>"},
            {"styles.xml",
             "<office:master-styles><style:master-page><style:header><text:p>Desk</text:p>"
             "</style:header><style:footer><text:p>Desk</text:p></style:footer>"
             "</style:master-page></office:master-styles>"}});
  CHECK(texts(reading) == Texts{"body: Oil rose.", "boilerplate: Desk"});
  const Metadata& metadata = reading.articles.at(0).metadata;
  CHECK(metadata.title == "Lamp oil");
  CHECK(metadata.byline == "Oskar Tjell");
  CHECK(metadata.date == Date{2021, 11, 30});
  CHECK(metadata.date_source == DateSource::document);
  CHECK(metadata.updated == Date{2021, 12, 2});
  CHECK(metadata.language == "en");
}

TEST_CASE("encrypted ODT files and OpenDocument files of other kinds are refused by name") {
  CHECK(refusal({{"mimetype", kType},
                 {"content.xml", "\x01\x02\x03"},
                 {"META-INF/manifest.xml",
                  "<manifest:manifest><manifest:file-entry><manifest:encryption-data/>"
                  "</manifest:file-entry></manifest:manifest>"}}) == "is encrypted");
  CHECK(refusal({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                 {"content.xml", "<a/>"}}) == "is a spreadsheet (ODS)");
  CHECK(refusal({{"mimetype", kType}}) == "is not an ODT file: it has no text part");
}

}  // namespace dateline

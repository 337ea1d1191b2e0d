// SPDX-License-Identifier: GPL-2.0-or-later
// EPUB: the order of chapters, what of them is text, metadata, and copy protection.
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

const std::string kPackage = R"(<?xml version="1.0"?><package><metadata>
<dc:title>The Skerra Year</dc:title><dc:creator opf:role="aut">Ida Holm</dc:creator>
<dc:creator opf:role="ill">Oskar Tjell</dc:creator><dc:language>en-GB</dc:language>
<dc:publisher>Gull Press</dc:publisher><dc:date opf:event="creation">2019-01-01</dc:date>
<dc:date opf:event="publication">2020-05-04</dc:date></metadata>
<manifest><item id="b" href="text/two%20b.xhtml#x" media-type="application/xhtml+xml"/>
<item id="a" href="./text/../text/one.xhtml" media-type="application/xhtml+xml"/>
<item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/><itemref idref="a"/></spine>
</package>)";

ZipContent book() {
  return {{"mimetype", "application/epub+zip"},
          {"META-INF/container.xml", "<container><rootfile full-path=\"OPS/a.opf\"/></container>"},
          {"OPS/text/two b.xhtml", "<html><body><h2>Spring</h2><p>Gulls came.</p></body></html>"},
          {"OPS/a.opf", kPackage},
          {"OPS/nav.xhtml", "<html><body><ol><li>Winter</li></ol></body></html>"},
          {"OPS/text/one.xhtml",
           "<html><head><title>x</title></head><body><nav>Skip</nav><h1>Winter</h1><p>Ice&#160;lay "
           "<i>long</i>.</p><figure><figcaption>The sound.</figcaption></figure></body></html>"}};
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

std::string encryption(const std::string& algorithm, const std::string& target) {
  return "<encryption><EncryptedData><EncryptionMethod Algorithm=\"" + algorithm +
         "\"/><CipherData><CipherReference URI=\"" + target +
         "\"/></CipherData></EncryptedData></encryption>";
}

}  // namespace

TEST_CASE("a book is one article: its chapters in the order of the spine, each once") {
  const std::string bytes = zip_of(book());
  const Reading reading = read_format(".epub", bytes);
  CHECK(texts(reading) == Texts{"boilerplate: Winter", "boilerplate: Skip", "heading: Winter",
                                "body: Ice\u00A0lay long.", "caption: The sound.",
                                "heading: Spring", "body: Gulls came."});
  CHECK(reading.warnings.empty());
  CHECK(test::wrong_citations(".epub", bytes).empty());
}

TEST_CASE("the package of a book says its title, author, publisher and date") {
  const Reading reading = read_format(".epub", zip_of(book()));
  REQUIRE(reading.articles.size() == 1);
  const Metadata& metadata = reading.articles.front().metadata;
  CHECK(metadata.title == "The Skerra Year");
  CHECK(metadata.byline == "Ida Holm");
  CHECK(metadata.outlet == "Gull Press");
  CHECK(metadata.language == "en");
  CHECK(metadata.date == Date{2020, 5, 4});
  CHECK(metadata.date_source == DateSource::field);
}

TEST_CASE("a book with copy protection is refused, one with hidden fonts is read") {
  ZipContent locked = book();
  const std::string aes = "http://www.w3.org/2001/04/xmlenc#aes256-cbc";
  locked.emplace_back("META-INF/encryption.xml", encryption(aes, "OPS/text/one.xhtml"));
  const Reading refused = read_format(".epub", zip_of(locked));
  REQUIRE(refused.rejections.size() == 1);
  CHECK(refused.rejections.front().reason == "is encrypted (DRM)");
  for (const std::string& fonts : {encryption("http://www.idpf.org/2008/embedding", "a.xhtml"),
                                   encryption(aes, "OPS/fonts/a.otf")}) {
    locked.back().second = fonts;
    CHECK(read_format(".epub", zip_of(locked)).articles.size() == 1);
  }
}

TEST_CASE("a chapter that a book lacks is named, the others are read") {
  ZipContent members = book();
  members.erase(members.begin() + 2);
  const Reading reading = read_format(".epub", zip_of(members));
  CHECK(reading.articles.size() == 1);
  REQUIRE(reading.warnings.size() == 1);
  CHECK(reading.warnings.front().message == "has no text for its chapter OPS/text/two b.xhtml");
}

}  // namespace dateline

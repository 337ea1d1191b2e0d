// SPDX-License-Identifier: GPL-2.0-or-later
// DOCX: what of a file is text, what its styles and properties mean, and what is refused.
#include <catch2/catch.hpp>

#include "common/text/ascii.h"
#include "tests/support/read_format.h"
#include "tests/support/zip_file.h"

namespace dateline {
namespace {

using test::read_format;
using test::Reading;
using test::zip_of;
using test::ZipContent;

std::string document(const std::string& body) {
  return R"(<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>)" + body +
         "</w:body></w:document>";
}

std::string run(const std::string& text) { return "<w:r><w:t>" + text + "</w:t></w:r>"; }

std::string paragraph(const std::string& content) { return "<w:p>" + content + "</w:p>"; }

std::string styled(const std::string& style, const std::string& text) {
  return paragraph("<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + run(text));
}

const std::string kStyles = R"(<w:styles xmlns:w="w">
<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Crosshead"/><w:basedOn w:val="H"/></w:style>
<w:style w:type="paragraph" w:styleId="O"><w:name w:val="Part"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="I"><w:name w:val="toc 1"/></w:style>
</w:styles>)";

std::string core(const std::string& properties) {
  return "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\">" + properties +
         "</cp:coreProperties>";
}

Reading read(const std::string& body, const ZipContent& more = {}) {
  ZipContent members = {{"[Content_Types].xml", "<Types/>"},
                        {"word/document.xml", document(body)},
                        {"word/styles.xml", kStyles}};
  members.insert(members.end(), more.begin(), more.end());
  const std::string bytes = zip_of(members);
  CHECK(test::wrong_citations(".docx", bytes).empty());
  return read_format(".docx", bytes);
}

std::vector<std::string> texts(const Reading& reading) {
  std::vector<std::string> result;
  for (const Article& article : reading.articles) {
    for (const Paragraph& paragraph : article.paragraphs) {
      result.push_back(std::string(zone_row(paragraph.zone).name) + ": " + paragraph.text);
    }
  }
  return result;
}

std::vector<std::string> texts_of(const std::string& body) { return texts(read(body)); }

using Texts = std::vector<std::string>;

Metadata metadata(const std::string& properties, const std::string& body = paragraph(run("Fog."))) {
  const Reading reading = read(body, {{"docProps/core.xml", core(properties)}});
  REQUIRE(reading.articles.size() == 1);
  return reading.articles.front().metadata;
}

std::string refusal(const std::string& bytes) {
  const Reading reading = read_format(".docx", bytes);
  CHECK(reading.articles.empty());
  REQUIRE(reading.rejections.size() == 1);
  return reading.rejections.front().reason;
}

}  // namespace

TEST_CASE("runs of a DOCX paragraph are one text, tabs and breaks are blanks") {
  CHECK(texts_of(paragraph(run("The pier") + "<w:r><w:tab/><w:t>bur</w:t></w:r>" + run("ned") +
                           "<w:r><w:br/></w:r>" + run("down.")) +
                 paragraph("") + paragraph(run("Nobody &amp; nothing."))) ==
        Texts{"body: The pier burned down.", "body: Nobody & nothing."});
  CHECK(texts_of(paragraph(run("One.") + "<w:r><w:br/><w:br/></w:r>" + run("Two."))) ==
        Texts{"body: One.", "body: Two."});
}

TEST_CASE("of tracked changes in DOCX insertions are text and deletions are not") {
  CHECK(texts_of(paragraph(run("It closes on ") +
                           "<w:del><w:r><w:delText>Monday</w:delText></w:r>"
                           "<w:r><w:t>Monday</w:t></w:r></w:del><w:ins>" +
                           run("Tuesday") + "</w:ins><w:moveFrom>" + run(" noon") +
                           "</w:moveFrom>" + run("."))) == Texts{"body: It closes on Tuesday."});
  CHECK(texts_of(paragraph("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("One ")) +
                 paragraph(run("paragraph.")) + paragraph(run("Two."))) ==
        Texts{"body: One paragraph.", "body: Two."});
  CHECK(texts_of("<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + paragraph(run("Gone")) +
                 "</w:tc></w:tr><w:tr><w:tc>" + paragraph(run("Kept")) + "</w:tc><w:tc>" +
                 paragraph(run("Too")) + "</w:tc></w:tr></w:tbl>") ==
        Texts{"body: Kept", "body: Too"});
}

TEST_CASE("instructions of fields, hidden text and placeholders in DOCX are not text") {
  CHECK(texts_of(paragraph(
            "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:hyperlink>" + run("The report") +
            "</w:hyperlink>" + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>" +
            "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t> is out.</w:t></w:r>")) ==
        Texts{"body: The report is out."});
  CHECK(texts_of("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" +
                 paragraph(run("Click here")) + "</w:sdtContent></w:sdt><w:sdt><w:sdtContent>" +
                 paragraph(run("Typed.")) + "</w:sdtContent></w:sdt>") == Texts{"body: Typed."});
}

TEST_CASE("the text of a DOCX text box is there once, after its paragraph") {
  const std::string box = "<w:txbxContent>" + paragraph(run("In the box")) + "</w:txbxContent>";
  CHECK(texts_of(paragraph(run("Before ") + "<mc:AlternateContent><mc:Choice>" + box +
                           "</mc:Choice><mc:Fallback>" + box +
                           "</mc:Fallback></mc:AlternateContent>" + run("and after."))) ==
        Texts{"body: Before and after.", "body: In the box"});
}

TEST_CASE("styles of DOCX give zones by their names, levels and bases") {
  CHECK(texts_of(styled("I", "Contents 1") + styled("T", "Fog over the berth") +
                 styled("H", "First") + styled("Own", "Second") + styled("O", "Third") +
                 styled("C", "The berth.") + styled("Unknown", "Plain.") +
                 paragraph("<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>" + run("Fourth")) +
                 paragraph("<w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr>" + run("Text."))) ==
        Texts{"boilerplate: Contents 1", "title: Fog over the berth", "heading: First",
              "heading: Second", "heading: Third", "caption: The berth.", "body: Plain.",
              "heading: Fourth", "body: Text."});
}

TEST_CASE("notes of a DOCX file follow its text, headers and footers are boilerplate") {
  const std::string note = "<w:footnotes><w:footnote w:type=\"separator\">" + paragraph(run("_")) +
                           "</w:footnote><w:footnote w:id=\"1\">" + paragraph(run("Since 1931.")) +
                           "</w:footnote></w:footnotes>";
  const std::string edge = "<w:hdr>" + paragraph(run("Harbour desk")) + "</w:hdr>";
  CHECK(texts(read(paragraph(run("Old piles.")), {{"word/header1.xml", edge},
                                                  {"word/footnotes.xml", note},
                                                  {"word/footer1.xml", edge}})) ==
        Texts{"body: Old piles.", "body: Since 1931.", "boilerplate: Harbour desk"});
}

TEST_CASE("the properties of a DOCX file are its metadata") {
  const Metadata read = metadata(
      "<dc:title>Fog over the berth</dc:title><dc:creator>Mara Elst;Ida Holm</dc:creator>"
      "<dcterms:created>2022-01-07T23:00:00Z</dcterms:created>"
      "<dcterms:modified>2022-01-08T01:00:00Z</dcterms:modified><dc:language>en-GB</dc:language>");
  CHECK(read.title == "Fog over the berth");
  CHECK(read.byline == "Mara Elst, Ida Holm");
  CHECK(read.date == Date{2022, 1, 7});
  CHECK(read.date_source == DateSource::document);
  CHECK(read.updated == Date{2022, 1, 8});
  CHECK(read.language == "en");
}

TEST_CASE("what a program filled in is neither title nor author nor date of a DOCX file") {
  for (const char* title : {"Microsoft Word - fog", "Document1", "fog_final.docx", "  "}) {
    INFO(title);
    CHECK(metadata("<dc:title>" + std::string(title) + "</dc:title>").title.empty());
  }
  CHECK(metadata("<dc:title>Microsoft cuts its fog desk</dc:title>").title ==
        "Microsoft cuts its fog desk");
  for (const char* name : {"Administrator", "Microsoft Office User", "melst", "m@x.example"}) {
    INFO(name);
    CHECK(metadata("<dc:creator>" + std::string(name) + "</dc:creator>").byline.empty());
  }
  const auto made = [](const std::string& created, const std::string& modified) {
    return metadata("<dcterms:created>" + created +
                    "T00:00:00Z</dcterms:created><dcterms:modified>" + modified +
                    "T00:00:00Z</dcterms:modified>")
        .date;
  };
  CHECK_FALSE(made("2022-02-01", "2022-01-01"));
  CHECK_FALSE(made("2014-02-01", "2022-01-01"));
  CHECK(made("2021-02-01", "2022-01-01") == Date{2021, 2, 1});
  CHECK_FALSE(metadata("<dcterms:created>2013-12-23T23:15:00Z</dcterms:created>").date);
}

TEST_CASE("the text of a DOCX file speaks before its properties") {
  const std::string text = styled("T", "Fog over the berth") + paragraph(run("By Oskar Tjell")) +
                           paragraph(run("The ferry lost two days to fog, pilots said."));
  const Metadata read =
      metadata("<dc:title>Monthly plan</dc:title><dc:creator>Mara Elst</dc:creator>", text);
  CHECK(read.title == "Fog over the berth");
  CHECK(read.byline == "Oskar Tjell");
  CHECK(metadata("", styled("H", "Ferry berth") + paragraph(run("It is closed."))).title ==
        "Ferry berth");
}

TEST_CASE("a file that is not DOCX is refused with the kind it has") {
  CHECK(refusal(zip_of({{"[Content_Types].xml", ""}, {"xl/workbook.xml", "<workbook/>"}})) ==
        "is a spreadsheet (XLSX)");
  CHECK(refusal(zip_of({{"[Content_Types].xml", ""}, {"ppt/presentation.xml", "<p/>"}})) ==
        "is a presentation (PPTX)");
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0');
  CHECK(refusal(ole) == "is an old office document (DOC or XLS)");
  std::string wide;
  for (const char byte : std::string("EncryptedPackage")) wide.append({byte, '\0'});
  CHECK(refusal(ole + wide) == "is encrypted");
  CHECK(refusal("Fog.") == "is not a DOCX file");
  CHECK(refusal(zip_of({{"a.xml", "<a/>"}})) == "is not a DOCX file: it has no text part");
  const std::string whole = zip_of({{"word/document.xml", document(paragraph(run("Fog.")))}});
  CHECK(refusal(whole.substr(0, whole.size() / 4)).starts_with("is "));
}

TEST_CASE("a DOCX file that unpacks to too much is refused, entities never grow") {
  const std::string large(std::size_t{65} << 20U, ' ');
  CHECK(refusal(zip_of({{"word/document.xml", large}})) ==
        "holds more than 250 times its own size");
  CHECK(refusal(zip_of({{"mimetype", large.substr(0, std::size_t{64} << 20U)},
                        {"word/document.xml", document(paragraph(run("Fog.")))}})) ==
        "holds more than 64 MB of text");
  const std::string laughs =
      R"(<!DOCTYPE p [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>)"
      "<w:p><w:r><w:t>&b;&c;</w:t></w:r></w:p>";
  CHECK(texts(read_format(".docx", zip_of({{"word/document.xml", laughs}}))) ==
        Texts{"body: &b;&c;"});
}

TEST_CASE("a DOCX part that is cut off is read as far as it goes, with a warning") {
  const std::string whole = document(paragraph(run("The pier burned.")) + paragraph(run("Lost.")));
  const Reading reading =
      read_format(".docx", zip_of({{"word/document.xml", whole.substr(0, whole.find("Lost"))}}));
  CHECK(texts(reading) == Texts{"body: The pier burned."});
  REQUIRE(reading.warnings.size() == 1);
  CHECK(reading.warnings.front().message.starts_with("word/document.xml in it is damaged"));
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// What a laid-out PDF document becomes, by made-up pages; pdftotext is not asked.
#include "indexer/formats/pdf/document.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "indexer/formats/pdf/properties.h"
#include "tests/support/made_layout.h"

namespace dateline {
namespace {

using test::MadePages;

Document read(const MadePages& pages, std::string_view name = "report.pdf") {
  return pdf::document_of(pages.xhtml(), name);
}

std::vector<std::string> texts_of(const Document& document, Zone zone = Zone::body) {
  std::vector<std::string> texts;
  for (const DocumentParagraph& paragraph : document.paragraphs) {
    if (paragraph.zone == zone) texts.push_back(paragraph.text);
  }
  return texts;
}

using Texts = std::vector<std::string>;

// Three lines of one paragraph, none of which ends before the margin.
constexpr std::string_view kFull =
    "The council of Ostrava Bay met in the evening and\n"
    "heard three engineers, who had looked at the weir\n"
    "below the mill and found it sound in most places.\n";

}  // namespace

TEST_CASE("PDF: the lines of a paragraph are one, and an empty line parts two") {
  const Document document = read(MadePages().page().column(
      60, 200,
      std::string(kFull) + "\nThe work begins in May. It is to cost less than\nwas feared.\n"));
  CHECK(texts_of(document) ==
        Texts{"The council of Ostrava Bay met in the evening and heard three engineers, who had "
              "looked at the weir below the mill and found it sound in most places.",
              "The work begins in May. It is to cost less than was feared."});
}

TEST_CASE("PDF: an indent begins a paragraph, a bullet an item") {
  MadePages pages;
  pages.page().column(60, 200, kFull);
  pages.line(75, 236, 10, "The work begins in May and is to cost less than");
  pages.line(60, 248, 10, "was feared when the water stood in the old mill.");
  CHECK(texts_of(read(pages)).size() == 2);
  const Document list = read(MadePages().page().column(
      60, 200, "• the weir below the mill, which is old\n• the bridge\n• the gate\n"));
  CHECK(texts_of(list).size() == 3);
}

TEST_CASE("PDF: a line that ends early though a word had room ends its paragraph") {
  const Document document =
      read(MadePages().page().column(60, 200,
                                     "The council met in the evening and heard three engineers\n"
                                     "who had looked at it.\n"
                                     "Nobody spoke against the plan, and the mayor thanked all\n"
                                     "who came.\n"));
  CHECK(texts_of(document).size() == 2);
}

TEST_CASE("PDF: a bullet next to its item belongs to it") {
  MadePages pages;
  pages.page()
      .column(80, 400, kFull)
      .line(60, 200, 10, "•")
      .line(80, 200, 10, "The weir is sound.");
  CHECK(texts_of(read(pages)).back() == "• The weir is sound.");
}

TEST_CASE("PDF: a word divided at the end of a line is one word") {
  const Document document = read(MadePages().page().column(60, 200, "The coun-\ncil met."));
  CHECK(texts_of(document) == Texts{"The council met."});
  CHECK(texts_of(
            read(MadePages().page().column(60, 200, "The coun\u00ADcil is a coun\u00AD\ncil."))) ==
        Texts{"The coun\u00ADcil is a council."});
}

TEST_CASE("PDF: a hyphen stays where it is the word's own") {
  const auto text = [](std::string_view lines) {
    return texts_of(read(MadePages().page().column(60, 200, lines))).front();
  };
  CHECK(text("A well-known weir, a well-\nknown mill.") == "A well-known weir, a well-known mill.");
  CHECK(text("OSTRA\u00AD\nVA met.") == "OSTRAVA met.");
  CHECK(text("The Ostrava-\nBrno line.") == "The Ostrava-Brno line.");
  CHECK(text("From 2019-\n2021 it rose.") == "From 2019- 2021 it rose.");
  CHECK(text("The pre-\nand post-war mill.") == "The pre- and post-war mill.");
  CHECK(text("It rose -\nand fell.") == "It rose - and fell.");
}

TEST_CASE("PDF: a sentence runs on from column to column and from page to page") {
  MadePages pages;
  pages.page().column(60, 640,
                      "The council of Ostrava Bay met in the evening and\nheard three engineers, "
                      "who had looked at the weir");
  pages.column(330, 200,
               "below the mill and found it sound in most places.\nNobody thinks that it will be "
               "cheap to mend the\nrest of it, since the water is high until May and");
  pages.page().column(60, 200, "the stones are far away.\n");
  const Document document = read(pages);
  REQUIRE(texts_of(document).size() == 1);
  const DocumentParagraph& paragraph = document.paragraphs.front();
  CHECK(paragraph.text.ends_with("until May and the stones are far away."));
  REQUIRE(paragraph.pages.size() == 2);
  CHECK(paragraph.pages[0] == TextPage{0, 1});
  CHECK(paragraph.pages[1] == TextPage{paragraph.text.find("the stones"), 2});
}

TEST_CASE("PDF: a sentence that ends does not run on, nor does one after a heading") {
  MadePages pages;
  pages.page().column(60, 200, kFull).page().column(60, 200, "and so on it goes in the old mill.");
  CHECK(texts_of(read(pages)).size() == 2);
  MadePages headed;
  headed.title("The mill of the bay")
      .page()
      .column(60, 200, "The council of Ostrava Bay met in the evening and");
  headed.page().line(60, 200, 16, "The mill").column(60, 230, "and so on it goes in the old mill.");
  CHECK(texts_of(read(headed)).size() == 2);
}

TEST_CASE("PDF: running headers, footers and page numbers are boilerplate") {
  for (const int count : {2, 3}) {
    MadePages pages;
    for (int number = 1; number <= count; ++number) {
      pages.page()
          .line(60, 30, 8, "Weir report " + std::to_string(number))
          .column(60, 200,
                  "Part " + std::string(1, static_cast<char>('a' + number)) +
                      " of the text is about something else.")
          .line(300, 770, 8, std::to_string(number + 6))
          .line(60, 780, 8, "Ostrava Bay council");
    }
    const Document document = read(pages);
    CHECK(texts_of(document).size() == static_cast<std::size_t>(count));
    CHECK(texts_of(document, Zone::boilerplate).size() == static_cast<std::size_t>(3 * count));
    CHECK(document.paragraphs.front().rule == "running-line");
  }
}

TEST_CASE("PDF: what only looks like a running line is text") {
  MadePages pages;
  for (int number = 1; number <= 2; ++number) {
    pages.page()
        .line(60, 30, 10, number == 1 ? "The weir is old." : "The mill is older.")
        .line(60, 300, 10, "The same in the middle of both pages.")
        .line(300, 770, 10, number == 1 ? "500" : "70");
  }
  CHECK(texts_of(read(pages), Zone::boilerplate).empty());
  // Pages that are alike: the paragraph that begins in the margin goes on below it.
  MadePages alike;
  for (int number = 1; number <= 2; ++number) {
    alike.page().column(60, 90, std::string(kFull) + std::string(kFull));
  }
  CHECK(texts_of(read(alike), Zone::boilerplate).empty());
}

TEST_CASE("PDF: a title property that is one is the title, where the first page says it") {
  MadePages pages;
  pages.title("The weir of Ostrava Bay").page().line(60, 100, 24, "Council papers");
  pages.line(60, 140, 14, "The weir of Ostrava Bay").column(60, 200, kFull);
  const Document document = read(pages);
  CHECK(document.metadata.title == "The weir of Ostrava Bay");
  CHECK(texts_of(document, Zone::title) == Texts{"The weir of Ostrava Bay"});
  CHECK(texts_of(document, Zone::heading) == Texts{"Council papers"});
}

TEST_CASE("PDF: a title property that is none gives way to the largest text of the first page") {
  for (const char* title :
       {"", "Microsoft Word - weir_final.docx", "weir_final_2", "Untitled-1", "report", "weir.indd",
        "PowerPoint Presentation", "Document1", "C:\\weir", "2021-05-03", "12 / 2021"}) {
    CAPTURE(title);
    MadePages pages;
    pages.title(title).page().line(60, 60, 8, "Council of the bay").column(60, 200, kFull);
    pages.line(60, 100, 24, "The weir of").line(60, 126, 24, "Ostrava Bay");
    pages.page().line(60, 100, 40, "Larger on the second");
    CHECK(read(pages).metadata.title == "The weir of Ostrava Bay");
  }
}

TEST_CASE("PDF: in one size of type the headline is the title") {
  MadePages pages;
  pages.page().column(60, 100, "A new weir for the bay").column(60, 140, kFull);
  pages.column(60, 200, kFull);
  CHECK(read(pages).metadata.title == "A new weir for the bay");
  MadePages plain;
  plain.page().column(60, 140, kFull).column(60, 400, "A new weir for the bay");
  CHECK(read(plain).metadata.title.empty());
}

TEST_CASE("PDF: larger type is a heading, a sentence in it is not") {
  MadePages pages;
  pages.page().line(60, 60, 30, "A title").line(60, 120, 14, "What was found");
  pages.column(60, 140, kFull).line(60, 300, 12, "It is sound in most places and will be mended.");
  CHECK(texts_of(read(pages), Zone::heading) == Texts{"What was found"});
}

TEST_CASE("PDF: a numbered caption is one, a sentence about a figure is not") {
  MadePages pages;
  pages.page().column(60, 200, kFull).line(60, 400, 10, "Figure 2: The weir in May");
  pages.line(60, 500, 10, "Figure 2 shows the weir in May.");
  CHECK(texts_of(read(pages), Zone::caption) == Texts{"Figure 2: The weir in May"});
}

TEST_CASE("PDF: properties are believed if they say a name and a day") {
  const auto metadata = [](std::string_view author, std::string_view created) {
    return read(MadePages()
                    .property("Author", author)
                    .property("CreationDate", created)
                    .page()
                    .column(60, 200, kFull))
        .metadata;
  };
  const Metadata named = metadata("Ilse Brandt", "2021-05-03T10:15:00Z");
  CHECK(named.byline == "Ilse Brandt");
  CHECK(named.date == Date{2021, 5, 3});
  CHECK(named.date_source == DateSource::document);
  for (const char* account : {"ibrandt", "Microsoft Office User", "Admin User",
                              "i.brandt@bay.example", "PC 12", "the user"}) {
    CHECK(metadata(account, "").byline.empty());
  }
  CHECK_FALSE(metadata("", "yesterday").date);
}

TEST_CASE("PDF: a document was made on the day that it was there") {
  const Date utc{2022, 1, 9};
  const auto day = [&](std::string_view bytes) { return pdf::local_day_made(bytes, utc); };
  CHECK(day("<< /CreationDate (D:20220108202800-05'00') >>") == Date{2022, 1, 8});
  CHECK(day("/CreationDate(D:20220110013000+09'00')") == Date{2022, 1, 10});
  CHECK(day("/CreationDate(D:2019)/CreationDate (D:20210108)/CreationDate(D:20220109)") == utc);
  CHECK_FALSE(day("/CreationDate(D:20210108202800Z)"));
  CHECK_FALSE(day("/CreationDate (\xFE\xFF"));
  CHECK_FALSE(day("/CreationDate"));
}

TEST_CASE("PDF: pages without text are a scan") {
  const Document document = read(MadePages().page().page().line(60, 60, 10, "- . -"));
  CHECK(document.refused == "has no text: a scan?");
  CHECK(document.hint == "make it searchable first: ocrmypdf IN.pdf OUT.pdf");
  CHECK(document.paragraphs.empty());
  CHECK(read(MadePages().page().page().page().column(60, 60, kFull)).warnings.size() == 1);
  CHECK(read(MadePages().page().page().column(60, 60, kFull)).warnings.empty());
}

TEST_CASE("PDF: letters are what a reader sees") {
  const Document document = read(MadePages().page().column(
      60, 200, "Oﬃcers &amp; ﬁremen &lt;met&gt;.\n\uF0B7 Contents . . . . . . . . 7\n"));
  CHECK(texts_of(document) == Texts{"Officers & firemen <met>.", "• Contents . . . 7"});
}

TEST_CASE("PDF: a large first letter belongs to its word") {
  MadePages pages;
  pages.page().line(60, 200, 34, "T").line(80, 200, 10, "he council of Ostrava Bay met in the");
  pages.line(80, 212, 10, "evening and heard three engineers of");
  pages.line(80, 224, 10, "the bay, who had looked at the weir.");
  CHECK(texts_of(read(pages)) ==
        Texts{"The council of Ostrava Bay met in the evening and heard three engineers of the bay, "
              "who had looked at the weir."});
}

TEST_CASE("PDF: a stamp along the margin is neither text nor title") {
  std::string xhtml = MadePages().page().column(60, 200, kFull).xhtml();
  const std::string stamp =
      "<line xMin=\"10\" yMin=\"100\" xMax=\"30\" yMax=\"500\"><word xMin=\"10\" yMin=\"100\" "
      "xMax=\"30\" yMax=\"500\">bay:2105.00017</word></line>\n";
  xhtml.insert(xhtml.find("        <line"), stamp);
  const Document document = pdf::document_of(xhtml, "x.pdf");
  CHECK(texts_of(document, Zone::boilerplate) == Texts{"bay:2105.00017"});
  CHECK(document.metadata.title.empty());
}

TEST_CASE("PDF: a file of another kind has no text and does no harm") {
  for (const char* bytes :
       {"", "<", "<page", "<word>x</word>", "<page><line><word>", "\xFF\xFE<page>"}) {
    CHECK_FALSE(pdf::document_of(bytes, "x.pdf").refused.empty());
  }
  const Document odd = pdf::document_of(
      "<page width=\"nan\" height=\"-1e999\"><line xMin=\"inf\"><word xMin=\"x\">a\xFF z</word>",
      "");
  CHECK(texts_of(odd) == Texts{"a\uFFFD z"});
}

}  // namespace dateline

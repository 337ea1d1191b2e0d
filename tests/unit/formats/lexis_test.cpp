// SPDX-License-Identifier: GPL-2.0-or-later
// LexisNexis text: documents, their metadata and zones, citations.
#include <catch2/catch.hpp>

#include "indexer/formats/text/lexis_fields.h"
#include "tests/support/read_format.h"

namespace dateline {
namespace {

using test::read_format;
using test::Reading;
using test::wrong_citations;

const std::string kLexis = R"(


                               1 of 2 DOCUMENTS


                              The Skerra Gazette (Skerra)

                            January 8, 2022 Saturday
                               National Edition

Ferry berth closed by fog for two days as
pilots wait

BYLINE: Mara Elst

SECTION: NEWS; Pg. 4

LENGTH: 61 words

DATELINE: SKERRA

The ferry lost two days to fog, and the pilots who were to bring it in waited at
the harbour office until the evening of the second day without any news of it.

SECTION: of the pier were closed as well, the harbour master said on Friday when
he was asked about them by this paper, and would stay so until the fog had gone.

LOAD-DATE: January 9, 2022

LANGUAGE: ENGLISH

GRAPHIC: The berth in fog

PUBLICATION-TYPE: Newspaper

                      Copyright 2022 Gazette Media
                          All Rights Reserved


                               2 of 2 DOCUMENTS

                              Copyright 2022 Brae Press
                              All Rights Reserved

                              Brae Bulletin

                              February 3, 2022

Port opens

LENGTH: 5 words

 Ships came in at noon.
)";

std::vector<std::string> zoned(const Article& article) {
  std::vector<std::string> result;
  for (const Paragraph& paragraph : article.paragraphs) {
    result.push_back(std::string(zone_row(paragraph.zone).name) + ": " +
                     paragraph.text.substr(0, 25));
  }
  return result;
}

}  // namespace

TEST_CASE("documents of LexisNexis are articles with metadata and zones") {
  const Reading reading = read_format("lexis", kLexis);
  REQUIRE(reading.articles.size() == 2);
  CHECK(reading.rejections.empty());
  const Article& article = reading.articles.front();
  CHECK(article.record->number == 1);
  CHECK(article.metadata.outlet == "The Skerra Gazette (Skerra)");
  CHECK(article.metadata.date == Date{2022, 1, 8});
  CHECK(article.metadata.title == "Ferry berth closed by fog for two days as pilots wait");
  CHECK(article.metadata.byline == "Mara Elst");
  CHECK(article.metadata.language == "english");
  CHECK(zoned(article) ==
        std::vector<std::string>{
            "source-note: 1 of 2 DOCUMENTS", "source-note: The Skerra Gazette (Skerr",
            "source-note: January 8, 2022 Saturday", "source-note: National Edition",
            "title: Ferry berth closed by fog", "title: pilots wait", "byline: BYLINE: Mara Elst",
            "source-note: SECTION: NEWS; Pg. 4", "source-note: LENGTH: 61 words",
            "dateline: DATELINE: SKERRA", "body: The ferry lost two days t",
            "body: SECTION: of the pier were", "source-note: LOAD-DATE: January 9, 202",
            "source-note: LANGUAGE: ENGLISH", "caption: GRAPHIC: The berth in fog",
            "source-note: PUBLICATION-TYPE: Newspap", "source-note: Copyright 2022 Gazette Me",
            "source-note: All Rights Reserved"});
}

TEST_CASE("a copyright before the outlet is not the outlet") {
  const std::vector<Article> articles = read_format("lexis", kLexis).articles;
  REQUIRE(articles.size() == 2);
  const Article& article = articles.back();
  CHECK(article.metadata.outlet == "Brae Bulletin");
  CHECK(article.metadata.title == "Port opens");
  CHECK(article.metadata.date == Date{2022, 2, 3});
  CHECK(article.paragraphs.back().text == "Ships came in at noon.");
  CHECK(article.paragraphs.back().zone == Zone::body);
}

TEST_CASE("a document without fields has its text after the headline") {
  const Reading reading = read_format(
      "lexis",
      "1 of 1 DOCUMENT\n\n  Brae Bulletin\n\n  February 3, 2022\n\nPort opens\n\nShips came.\n");
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles.front().metadata.title == "Port opens");
  CHECK(reading.articles.front().paragraphs.back().zone == Zone::body);
}

TEST_CASE("the author of LexisNexis is without the words that open a byline") {
  std::string text = kLexis;
  text.replace(text.find("BYLINE: Mara Elst"), 17, "AUTOR: Von Mara Elst");
  CHECK(read_format("lexis", text).articles.front().metadata.byline == "Mara Elst");
}

TEST_CASE("citations of LexisNexis count in the document's text") {
  CHECK(wrong_citations("lexis", kLexis).empty());
  std::string latin = kLexis;
  latin.replace(latin.find("Mara"), 4, "M\xE5ra \x96");
  CHECK(wrong_citations("lexis", latin).empty());
}

TEST_CASE(
    "a text file with a line of documents is LexisNexis; a document without text is refused") {
  CHECK(format_of("a.txt", kLexis)->name == "lexis");
  CHECK(format_of("a.TXT", "Cover\r\n\r\n 1 of 10 DOCUMENTS\r\n")->name == "lexis");
  CHECK(format_of("a.txt", "He had 1 of 10 DOCUMENTS in hand.")->name == "text");
  CHECK(read_format("lexis", "1 of 2 DOCUMENTS\n\n2 of 2 DOCUMENTS\n").rejections.size() == 2);
  CHECK(read_format("lexis", "").rejections.size() == 1);
}

// A document in the language that `separator` and the labels are in.
std::string document(std::string_view separator, std::string_view date, std::string_view author,
                     std::string_view length, std::string_view update, std::string_view language) {
  const auto label = [](std::string_view name, std::string_view value) {
    return std::string(name) + ": " + std::string(value) + "\n\n";
  };
  return std::string(30, ' ') + std::string(separator) + "\n\n" + std::string(30, ' ') +
         "Hafenblatt\n\n" + std::string(30, ' ') + std::string(date) + "\n\nLock shut\n\n" +
         label(author, "Mara Elst") + label(length, "9") +
         "The lock was shut on Friday, the harbour office said.\n\n" + label(update, "2022") +
         label(language, "GERMAN; DEUTSCH");
}

TEST_CASE("documents of LexisNexis are read in the languages they come in") {
  const std::vector<std::string> documents{
      document("Dokument 1 von 2", "Samstag 8. Januar 2022", "AUTOR", "LÄNGE", "UPDATE", "SPRACHE"),
      document("Document 1 de 2", "samedi 8 janvier 2022", "AUTEUR", "LONGUEUR", "DATE-CHARGEMENT",
               "LANGUE"),
      document("Documento 1 de 2", "8 enero 2022", "AUTOR", "LONGITUD", "FECHA-CARGA", "IDIOMA"),
      document("Document 1 van 2", "8 januari 2022", "AUTEUR", "LENGTE", "LAADDATUM", "TAAL"),
      document("1 von 2 DOKUMENTEN", "8. Januar 2022", "AUTOR", "LÄNGE", "UPDATE", "SPRACHE")};
  for (const std::string& text : documents) {
    CAPTURE(text);
    CHECK(format_of("a.txt", text)->name == "lexis");
    const Reading reading = read_format("lexis", text + text);
    REQUIRE(reading.articles.size() == 2);
    const Article& article = reading.articles.back();
    CHECK(article.metadata.outlet == "Hafenblatt");
    CHECK(article.metadata.title == "Lock shut");
    CHECK(article.metadata.byline == "Mara Elst");
    CHECK(article.metadata.language == "german");
    CHECK(article.metadata.date == Date{2022, 1, 8});
    CHECK(zoned(article).at(6) == "body: The lock was shut on Frid");
    CHECK(zoned(article).at(7).starts_with("source-note: "));
    CHECK(wrong_citations("lexis", text).empty());
  }
  CHECK(format_of("a.txt", "Document 1 was 2 pages long.\n")->name == "text");
}

TEST_CASE("a brief without a headline is its text") {
  const std::string brief =
      "        1 of 1 DOCUMENT\n\n        Brae Bulletin\n\n        February 3, 2022\n\n"
      "Two boats and a barge came in at noon after a night at sea, and their crews slept on the "
      "quay until evening.\n\nLOAD-DATE: February 4, 2022\n";
  const Reading reading = read_format("lexis", brief);
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles[0].metadata.title.empty());
  CHECK(zoned(reading.articles[0]).at(3) == "body: Two boats and a barge cam");
}

TEST_CASE("documents of Nexis Uni begin with their headline") {
  const std::string text = R"(
Lock shut after gate falls
The Skerra Gazette
January 8, 2022 Saturday
Late Edition

Copyright 2022 Gazette Media

Section: NEWS; Pg. 4
Length: 61 words
Byline: By Mara Elst
Body

The lock was shut on Friday, the harbour office said in a note.

Language: of the note was plain, and it named nobody.

Graphic

The gate in the water

Load-Date: January 9, 2022

End of Document

Port opens
Brae Bulletin
February 3, 2022
Length: 5 words
Body

Ships came in at noon.

Load-Date: February 4, 2022

End of Document
)";
  CHECK(format_of("a.txt", text)->name == "lexis");
  const Reading reading = read_format("lexis", text);
  REQUIRE(reading.articles.size() == 2);
  const Article& first = reading.articles.front();
  CHECK(first.metadata.title == "Lock shut after gate falls");
  CHECK(first.metadata.outlet == "The Skerra Gazette");
  CHECK(first.metadata.byline == "Mara Elst");
  CHECK(first.metadata.date == Date{2022, 1, 8});
  CHECK(zoned(first) ==
        std::vector<std::string>{
            "title: Lock shut after gate fall", "source-note: The Skerra Gazette",
            "source-note: January 8, 2022 Saturday", "source-note: Late Edition",
            "source-note: Copyright 2022 Gazette Me", "source-note: Section: NEWS; Pg. 4",
            "source-note: Length: 61 words", "byline: Byline: By Mara Elst", "source-note: Body",
            "body: The lock was shut on Frid", "body: Language: of the note was",
            "source-note: Graphic", "caption: The gate in the water",
            "source-note: Load-Date: January 9, 202", "source-note: End of Document"});
  CHECK(reading.articles.back().metadata.title == "Port opens");
  CHECK(wrong_citations("lexis", text).empty());
  CHECK_FALSE(is_nexis_uni("Length: 61 words\n\nThe body was long.\n"));
}

}  // namespace dateline

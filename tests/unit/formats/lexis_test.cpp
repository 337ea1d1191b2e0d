// SPDX-License-Identifier: GPL-2.0-or-later
// LexisNexis text: documents, their metadata and zones, citations.
#include <catch2/catch.hpp>

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
  CHECK(zoned(article) == std::vector<std::string>{"source-note: 1 of 2 DOCUMENTS",
                                                   "source-note: The Skerra Gazette (Skerr",
                                                   "source-note: January 8, 2022 Saturday",
                                                   "source-note: National Edition",
                                                   "title: Ferry berth closed by fog",
                                                   "title: pilots wait",
                                                   "byline: BYLINE: Mara Elst",
                                                   "source-note: SECTION: NEWS; Pg. 4",
                                                   "source-note: LENGTH: 61 words",
                                                   "dateline: DATELINE: SKERRA",
                                                   "body: The ferry lost two days t",
                                                   "body: the harbour office until ",
                                                   "body: SECTION: of the pier were",
                                                   "body: he was asked about them b",
                                                   "source-note: LOAD-DATE: January 9, 202",
                                                   "source-note: LANGUAGE: ENGLISH",
                                                   "caption: GRAPHIC: The berth in fog",
                                                   "source-note: PUBLICATION-TYPE: Newspap",
                                                   "source-note: Copyright 2022 Gazette Me",
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

TEST_CASE("a document without fields has its text behind the headline") {
  const Reading reading = read_format(
      "lexis",
      "1 of 1 DOCUMENT\n\n  Brae Bulletin\n\n  February 3, 2022\n\nPort opens\n\nShips came.\n");
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles.front().metadata.title == "Port opens");
  CHECK(reading.articles.front().paragraphs.back().zone == Zone::body);
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

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Heads of text files: metadata is taken, and every line stays a paragraph in its place.
#include <catch2/catch.hpp>

#include "tests/support/read_format.h"

namespace dateline {
namespace {

using test::read_format;
using test::wrong_citations;

Article article(std::string_view text) {
  test::Reading reading = read_format(".txt", text);
  REQUIRE(reading.articles.size() == 1);
  return std::move(reading.articles.front());
}

std::vector<std::string> zoned(const Article& article) {
  std::vector<std::string> result;
  for (const Paragraph& paragraph : article.paragraphs) {
    result.push_back(std::to_string(paragraph.lines.front().line) + " " +
                     std::string(zone_row(paragraph.zone).name) + ": " + paragraph.text);
  }
  return result;
}

}  // namespace

TEST_CASE("head lines of a text are metadata and paragraphs of their zones") {
  const std::string text =
      "Title: Fog over the berth\r\nBy Mara Elst\r\n\r\nDate: 8 January 2022\r\nSource: Skerra "
      "Gazette\r\n"
      "URL: https://gazette.example/fog\r\n\r\nThe ferry lost two days to fog.\r\nNobody was "
      "hurt.\r\n";
  const Article read = article(text);
  CHECK(read.metadata.title == "Fog over the berth");
  CHECK(read.metadata.byline == "By Mara Elst");
  CHECK(read.metadata.outlet == "Skerra Gazette");
  CHECK(read.metadata.url == "https://gazette.example/fog");
  CHECK(read.metadata.date == Date{2022, 1, 8});
  CHECK(zoned(read) == std::vector<std::string>{
                           "1 title: Title: Fog over the berth", "2 byline: By Mara Elst",
                           "4 source-note: Date: 8 January 2022",
                           "5 source-note: Source: Skerra Gazette",
                           "6 source-note: URL: https://gazette.example/fog",
                           "8 body: The ferry lost two days to fog.", "9 body: Nobody was hurt."});
  CHECK(read.paragraphs.at(5).number == 6);
  CHECK(wrong_citations(".txt", text).empty());
}

TEST_CASE("front matter is metadata, whatever else stands in it") {
  const std::string text =
      "---\ntitle: \"Fog: the berth\"\nauthors:\n  - Mara Elst\n  - Jon Brae\ndate: 2022-01-08\n"
      "source: https://gazette.example/fog\ntags: [fog, ferry]\n---\n\nThe ferry lost two days.\n";
  const Article read = article(text);
  CHECK(read.metadata.title == "Fog: the berth");
  CHECK(read.metadata.byline == "Mara Elst, Jon Brae");
  CHECK(read.metadata.url == "https://gazette.example/fog");
  CHECK(read.metadata.date == Date{2022, 1, 8});
  CHECK(zoned(read).front() == "1 source-note: ---");
  CHECK(zoned(read).at(3) == "4 byline: - Mara Elst");
  CHECK(zoned(read).back() == "11 body: The ferry lost two days.");
  CHECK(wrong_citations(".md", text).empty());
}

TEST_CASE("text that only begins like a head is text") {
  CHECK(article("Date: tomorrow is another day\nThe ferry lost two days to fog.\n")
            .metadata.byline.empty());
  CHECK(article("Source: the sea.\n\nIt was cold.").paragraphs.at(0).zone != Zone::source_note);
  CHECK(article("---\ntitle: x\nIt was cold.").paragraphs.at(0).zone == Zone::body);
  CHECK(article("---\n---\nIt was cold.").paragraphs.at(0).zone == Zone::body);
  const Article wrapped = article("By the sea\nTitle: one\nDate: two\n");
  CHECK(wrapped.metadata.title != "one");
}

TEST_CASE("a head in another charset has its bytes") {
  std::string text =
      "Title: Caf\xE9 at the berth\nAuthor: Ren\xE9 Elst\n\nThe ferry \x96 lost two days \x96 "
      "ran.\n";
  CHECK(article(text).metadata.title == "Caf\u00E9 at the berth");
  CHECK(wrong_citations(".txt", text).empty());
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Text files from a wire: heads, wrapped lines, marks of the end.
#include "indexer/formats/text/wire_file.h"

#include <catch2/catch.hpp>

#include "tests/support/read_format.h"

namespace dateline {
namespace {

using Texts = std::vector<std::string>;

const std::string kStory =
    "   SKERRA, Feb 3 (Brae) - The lock at the northern berth was shut on\n"
    "Friday after a gate fell into the water, the harbour office said in a\n"
    "short note.\n"
    "   Nobody was hurt, but two ferries had to wait outside of the port for\n"
    "nearly three hours, and one of them went back.\n";

Article read(const std::string& text) {
  test::Reading reading = test::read_format(".txt", text);
  REQUIRE(reading.articles.size() == 1);
  CHECK(test::wrong_citations(".txt", text).empty());
  return std::move(reading.articles.front());
}

Texts zoned(const Article& article) {
  Texts result;
  for (const Paragraph& paragraph : article.paragraphs) {
    result.push_back(std::string(zone_row(paragraph.zone).name) + ": " +
                     paragraph.text.substr(0, 20));
  }
  return result;
}

}  // namespace

TEST_CASE("a wire file's head and end are kept out of its story") {
  const Article article =
      read("BC-LOCK-BERTH\n-- Lock shut after gate falls --\n" + kStory + "\n(more)\nEND\n");
  CHECK(article.metadata.title == "Lock shut after gate falls");
  CHECK(zoned(article) == Texts{"source-note: BC-LOCK-BERTH", "title: Lock shut after gate",
                                "body: SKERRA, Feb 3 (Brae)", "body: Nobody was hurt, but",
                                "source-note: (more)", "source-note: END"});
  CHECK(article.paragraphs.at(2).text.ends_with("in a short note."));
  CHECK(article.paragraphs.at(3).lines.back().line == 7);
}

TEST_CASE("a head with carets and control lines has its headline") {
  const Article article = read(
      "a0123----\nr i\n^BC-Lock Berth, 1st Ld,0120<\n^Lock shut at berth<\n"
      "^Eds: Adds ferries.<\n" +
      kStory + "AP-NY-02-03-87 1200EST<\n");
  const Article other = read(
      "^BC-Lock Berth, 1st Ld,0120<\n^Lock shut at berth<\n"
      "^Eds: Adds ferries.<\n^By MARA ELST=\n" +
      kStory + "AP-NY-02-03-87 1200EST<\n");
  CHECK(zoned(other).at(3) == "byline: By MARA ELST");
  CHECK(other.metadata.title == "Lock shut at berth");
  CHECK(zoned(other).back() == "source-note: AP-NY-02-03-87 1200E");
  CHECK(zoned(article).front() == "source-note: a0123----");
}

TEST_CASE("short wrapped lines with indents are paragraphs") {
  const Article article = read(
      "Lock shut at the berth\n--\n   SKERRA (Brae) - The lock at the northern "
      "berth was shut on Friday\nafter a gate fell.\n   Nobody was hurt, but two "
      "ferries had to wait outside of the port\nfor hours.\n   \"We wait,\" one said.\n-0-\n");
  CHECK(zoned(article) == Texts{"title: Lock shut at the ber", "body: --",
                                "body: SKERRA (Brae) - The ", "body: Nobody was hurt, but",
                                "body: \"We wait,\" one said.", "source-note: -0-"});
}

TEST_CASE("signs that end a story do so alone on the last lines") {
  for (const char* mark : {"###", "-30-", "- END -", "***", "NNNN", "/ENDS/", "(MORE)", "endit"}) {
    CAPTURE(mark);
    CHECK(zoned(read(kStory + mark + "\n")).back() == std::string("source-note: ") + mark);
  }
  for (const char* text : {"More", "30", "The end came soon", "END of the line at berth four"}) {
    CAPTURE(text);
    const std::string whole = kStory + "\n" + text + "\n";
    CHECK(wire_end(whole, 0) == whole.size());
  }
  CHECK(wire_end("END\n", 0) == 4);  // a text of nothing else
}

TEST_CASE("a text that only begins with a dash or a short word has no head") {
  for (const char* begin : {"- One\n- Two\n", "BC is a province.\n", "-- Come in, she said.\n"}) {
    CAPTURE(begin);
    Article article;
    CHECK(read_wire_head(decode_text(begin + kStory), article) == 0);
  }
}

}  // namespace dateline

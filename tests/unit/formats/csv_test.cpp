// SPDX-License-Identifier: GPL-2.0-or-later
// CSV: quotation, line ends, delimiters, and rows that do not fit.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/support/read_format.h"

namespace dateline {
namespace {

test::Reading read(std::string_view bytes) { return test::read_format(".csv", bytes); }

}  // namespace

TEST_CASE("a quoted field holds delimiters, line ends and quotation marks") {
  const std::string bytes =
      "\xEF\xBB\xBFTitle,Publish-Date,text\r\nPier,2021-04-05,\"One, "
      "\"\"two\"\".\r\n\r\nThree.\"\r\n";
  const test::Reading result = read(bytes);
  REQUIRE(result.articles.size() == 1);
  const Article& article = result.articles[0];
  CHECK(article.metadata.title == "Pier");
  CHECK(article.metadata.date == Date{2021, 4, 5});
  REQUIRE(article.paragraphs.size() == 2);
  CHECK(article.paragraphs[0].text == "One, \"two\".");
  CHECK(article.record->bytes.of(bytes) == "Pier,2021-04-05,\"One, \"\"two\"\".\r\n\r\nThree.\"");
}

TEST_CASE("tabs, semicolons and bars part fields where the header says so") {
  CHECK(
      read("title\ttext\nPier\t\"One\" burned, they say\n").articles.at(0).paragraphs.at(0).text ==
      "\"One\" burned, they say");
  CHECK(read("title;text\nPier;One, two.\n").articles.at(0).paragraphs.at(0).text == "One, two.");
  CHECK(read("title|text\nPier|One, two.").articles.size() == 1);
}

TEST_CASE("a quotation mark that nothing closes costs its own line") {
  const test::Reading result =
      read("title,text\na,One.\nb,\"open\nc,\"Two.\",\nd,Three.\ne,\"open\n");
  CHECK(result.articles.size() == 3);
  REQUIRE(result.rejections.size() == 2);
  CHECK_THAT(result.rejections[0].reason, Catch::Contains("line 3"));
  CHECK_THAT(result.rejections[1].reason, Catch::Contains("line 6") && Catch::Contains("nothing"));
}

TEST_CASE("rows of too few fields are read, rows of too many refused") {
  const test::Reading result =
      read("title,text,date\na\nb,One.,2021-01-01,,\nc,One, two.,2021-01-01\n");
  CHECK(result.articles.size() == 2);
  CHECK(result.warnings.size() == 1);
  REQUIRE(result.rejections.size() == 1);
  CHECK_THAT(result.rejections[0].reason, Catch::Contains("4 fields on line 4, the header has 3"));
}

TEST_CASE("a table without text is refused with what it has") {
  const test::Reading result = read("kop,tekst\na,b\n");
  REQUIRE(result.rejections.size() == 1);
  CHECK_THAT(result.rejections[0].reason, Catch::Contains("kop, tekst"));
}

TEST_CASE("a table is read in the charset it is in") {
  CHECK(read("title,text\nPier,caf\xE9 \x96 open\n").articles.at(0).paragraphs.at(0).text ==
        "café – open");
}

TEST_CASE("a table of Excel's says its delimiter above the header") {
  const test::Reading result = read("sep=;\r\ntitle;text;a,b,c,d\r\nPier;One, two.;\r\n");
  CHECK(result.articles.at(0).paragraphs.at(0).text == "One, two.");
  CHECK(read("\"SEP=|\"\ntitle|text\nPier|One; two.\n").articles.size() == 1);
}

TEST_CASE("lines of a table may end as on old Macs") {
  const std::string bytes = "title,text\rPier,\"One, two.\"\rMill,Three.\r";
  const test::Reading result = read(bytes);
  REQUIRE(result.articles.size() == 2);
  CHECK(result.articles.at(1).record->bytes.of(bytes) == "Mill,Three.");
}

TEST_CASE("a zero byte costs no more than its place") {
  const test::Reading result = read(std::string("title,text\na,One\0two.\nb,Three.\n", 29));
  REQUIRE(result.articles.size() == 2);
  CHECK(result.articles.at(0).paragraphs.at(0).text == "One\uFFFDtwo.");
  CHECK(result.warnings.size() == 1);
}

TEST_CASE("a name in the header may be in the table's charset") {
  KeyMap keys;
  REQUIRE(keys.add("title=\u00FCberschrift"));
  const test::Reading result = test::read_format(".csv",
                                                 "\xFC"
                                                 "berschrift,text\nPier,Caf\xE9 am Hafen.\n",
                                                 keys);
  CHECK(result.articles.at(0).metadata.title == "Pier");
}

}  // namespace dateline

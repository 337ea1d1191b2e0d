// SPDX-License-Identifier: GPL-2.0-or-later
// JSON lines: which keys say what, which lines are refused, and what citations count in.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "indexer/article/splitter.h"
#include "indexer/formats/format/decoding.h"
#include "indexer/formats/format/rows.h"
#include "indexer/formats/records/plain_object.h"
#include "tests/support/read_format.h"

namespace dateline {
namespace {

using namespace std::string_literals;

test::Reading read(std::string_view bytes) { return test::read_format(".jsonl", bytes); }

Article article(std::string_view line) {
  test::Reading result = read(line);
  REQUIRE(result.articles.size() == 1);
  return std::move(result.articles.front());
}

}  // namespace

TEST_CASE("a record is read by the names its keys have in many tools") {
  const Article read = article(
      R"({"docno":"d1","headline":" Old\npier ","articleBody":"One.","author":[{"name":"A. Vale"},"B. Orme"],)"
      R"("site-name":"x","Publisher":{"name":"Harbour Post"},"link":"https://dock.example/1",)"
      R"("datePublished":"2021-04-05T10:00:00Z","inLanguage":"en"})");
  CHECK(read.record->id == "d1");
  CHECK(read.metadata.title == "Old pier");
  CHECK(read.metadata.byline == "A. Vale, B. Orme");
  CHECK(read.metadata.outlet == "Harbour Post");
  CHECK(read.metadata.url == "https://dock.example/1");
  CHECK(read.metadata.language == "en");
  CHECK(read.metadata.date == Date{2021, 4, 5});
  CHECK(read.metadata.date_source == DateSource::field);
  CHECK(read.paragraphs.at(0).text == "One.");
}

TEST_CASE("a value that stands for none is none") {
  const Article read =
      article(R"({"title":"None","text":"One.","author":null,"source":"nan","date":"soon"})");
  CHECK(read.metadata.title.empty());
  CHECK(read.metadata.byline.empty());
  CHECK(read.metadata.outlet.empty());
  CHECK_FALSE(read.metadata.date.has_value());
  CHECK(read.metadata.date_source == DateSource::none);
}

TEST_CASE("an address given as the source is the address") {
  const Article read = article(R"({"text":"One.","source":"https://dock.example/1"})");
  CHECK(read.metadata.url == "https://dock.example/1");
  CHECK(read.metadata.outlet.empty());
}

TEST_CASE("records are numbered by line and know their bytes") {
  const std::string bytes = "\xEF\xBB\xBF{\"text\":\"One.\"}\r\n\n {\"text\":\"Two.\"}";
  const test::Reading result = read(bytes);
  REQUIRE(result.articles.size() == 2);
  CHECK(result.articles[0].record->number == 1);
  CHECK(result.articles[0].record->bytes.of(bytes) == "{\"text\":\"One.\"}");
  CHECK(result.articles[1].record->number == 3);
  CHECK(result.articles[1].record->bytes.of(bytes) == " {\"text\":\"Two.\"}");
}

TEST_CASE("a line that is no usable record is refused by its number, and the others are read") {
  const test::Reading result = read(
      "{\"text\":\"One.\"}\n[]\n7\n{\"text\":\"cut "
      "o\n{}\n{\"text\":\"\"}\n{\"title\":\"Title\"}\n");
  CHECK(result.articles.size() == 2);
  std::string numbers;
  for (const Rejection& rejection : result.rejections) {
    numbers += std::to_string(rejection.record) + ' ';
    CHECK_FALSE(rejection.reason.empty());
  }
  CHECK(numbers == "2 3 4 5 6 ");
}

TEST_CASE("a stream without records is refused") {
  for (const char* bytes : {"", "\n", " \t\r\n\n"}) CHECK(read(bytes).rejections.size() == 1);
}

TEST_CASE("ill-formed bytes are replaced with a warning") {
  const test::Reading result = read("{\"text\":\"caf\u00E9, \u00E9t\u00E9, \xE9 burned\"}\n");
  REQUIRE(result.articles.size() == 1);
  CHECK_THAT(result.articles[0].paragraphs.at(0).text, Catch::Contains("\uFFFD burned"));
  REQUIRE(result.warnings.size() == 1);
  CHECK(result.warnings[0].record == 1);
}

TEST_CASE("a record that is nested too deep is refused, and the others are read") {
  const std::string one = "{\"text\":\"One.\"}";
  const std::string lists = std::string(200'000, '[') + std::string(200'000, ']');
  std::string objects;
  for (int i = 0; i < 10'000; ++i) objects += "{\"name\":";
  objects += "1" + std::string(10'000, '}');
  for (const std::string& deep : {lists, objects, std::string(200'000, '[')}) {
    const std::string record = "{\"author\":" + deep + ",\"text\":\"Two.\"}";
    const test::Reading lines = read(one + "\n" + record + "\n" + one + "\n");
    CHECK(lines.articles.size() == 2);
    REQUIRE(lines.rejections.size() == 1);
    CHECK(lines.rejections[0].record == 2);
    CHECK_THAT(lines.rejections[0].reason, Catch::Contains("nested deeper than 500"));
  }
  const test::Reading list = read("[" + one + ",{\"author\":" + objects + "},\n" + one + "]");
  CHECK(list.articles.size() == 2);
  CHECK(list.rejections.size() == 1);
}

TEST_CASE("a citation counts in the text of the field as it stands, marks and zeros included") {
  const std::string line = R"({"text":"\ufeffOne\u0000.\n\nTwo caf\u00e9."})";
  const Article read = article(line);
  REQUIRE(read.paragraphs.size() == 2);
  CHECK(read.paragraphs[1].source.to_source({0, 3}) == Span{10, 13});
  const std::string text = kJsonFormat.record_text(line, {{}, "utf-8"});
  CHECK(cited_in_record(text, {10, 20}, "utf-8") == "Two café.");
  CHECK(cited_in_record(text, {10, 99}, "utf-8").empty());
}

TEST_CASE("a record is cited as it is read, zero bytes behind it included") {
  const std::string line = "{\"text\":\"One.\"}\0\0"s;
  CHECK(article(line).paragraphs.at(0).text == "One.");
  CHECK(kJsonFormat.record_text(line, {{}, "utf-8"}) == "One.");
}

TEST_CASE("neighbours of one parent are one article with a passage for each record") {
  const test::Reading result = read(
      "{\"id\":\"a1\",\"parent\":\"a\",\"title\":\"Pier\",\"text\":\"One.\\n\\nTwo.\"}\n"
      "{\"id\":\"a2\",\"parent\":\"a\",\"text\":\"Three.\"}\n"
      "{\"id\":\"b\",\"text\":\"Four.\"}\n");
  REQUIRE(result.articles.size() == 2);
  const Article& joined = result.articles[0];
  CHECK(joined.record->id == "a");
  CHECK(joined.metadata.title == "Pier");
  const auto passages = passages_of(joined, PassageMode::records);
  REQUIRE(passages.size() == 3);
  CHECK(passages[0].text == "Pier");
  CHECK(passages[0].zone == Zone::title);
  CHECK(passages[0].record->id == "a1");
  CHECK(passages[1].record->id == "a1");
  CHECK(passages[2].record->id == "a2");
  CHECK(passages[2].text == "Three.");
}

TEST_CASE("paragraphs of an article of several records are numbered through") {
  const test::Reading result = read(
      "{\"id\":\"a1\",\"parent\":\"a\",\"text\":\"One.\\n\\nTwo.\"}\n"
      "{\"id\":\"a2\",\"parent\":\"a\",\"text\":\"Three.\"}\n");
  REQUIRE(result.articles.size() == 1);
  std::string numbers;
  for (const Paragraph& paragraph : result.articles[0].paragraphs) {
    numbers += std::to_string(paragraph.number) + ' ';
  }
  CHECK(numbers == "1 2 3 ");
}

TEST_CASE("records are found in lists, in lists within an object, and one after another") {
  const std::string one = R"({"text":"One."})";
  const std::string two = "{\n  \"text\": \"Two.\"\n}";
  for (const std::string& bytes : {"[" + one + "," + two + "]", one + two, two + "\n" + one,
                                   " [\n" + one + ",\n" + two + "\n]\n",
                                   R"({"status":"ok","totalResults":2,"articles":[)" + one + "," +
                                       two + R"(],"more":{"a":[1]}})",
                                   R"({"data":[)" + one + "]}\n" + R"({"data":[)" + two + "]}"}) {
    INFO(bytes);
    const test::Reading result = read(bytes);
    CHECK(result.rejections.empty());
    REQUIRE(result.articles.size() == 2);
    for (const Article& article : result.articles) {
      const std::string_view record = article.record->bytes.of(bytes);
      CHECK((record == one || record == two));
    }
  }
}

TEST_CASE("an article with a list of its own is a record") {
  const test::Reading result =
      read(R"({"title":"T","text":"One.","items":[{"title":"x","text":"y"}]})");
  REQUIRE(result.articles.size() == 1);
  CHECK(result.articles[0].metadata.title == "T");
}

TEST_CASE("a damaged record of a list costs itself") {
  const test::Reading lines =
      read("[\n{\"text\":\"One.\"},\n{\"text\":\"Tw\n{\"text\":\"Three.\"},\n7]");
  CHECK(lines.articles.size() == 2);
  CHECK(lines.rejections.size() == 2);
  const test::Reading pretty = read(
      "[\n  {\n    \"text\": \"One.\n  },\n  {\n    \"a\": {\n      \"b\": 1},\n    \"text\": "
      "\"Two.\"\n  }\n]");
  REQUIRE(pretty.articles.size() == 1);
  CHECK(pretty.articles[0].paragraphs.at(0).text == "Two.");
  CHECK(read("[{\"text\":\"One.\"}").rejections.size() == 1);
}

TEST_CASE("texts in parts, wrapped records and cut texts are read for what they are") {
  const Article fundus = article(
      R"({"title":"T","body":{"summary":["S."],"sections":[{"headline":["H"],"paragraphs":["P.","Q."]}]}})");
  CHECK(fundus.paragraphs.size() == 4);
  const Article ftm = article(
      R"({"schema":"Article","properties":{"title":["T"],"bodyText":["One.","Two."],"author":["A","B"]}})");
  CHECK(ftm.paragraphs.size() == 2);
  CHECK(ftm.metadata.byline == "A, B");
  CHECK(article(R"({"thread":{"site":"x.example"},"text":"One."})").metadata.outlet == "x.example");
  CHECK(article(R"({"source":{"id":null,"name":"Post"},"text":"One.","score":NaN})")
            .metadata.outlet == "Post");
  CHECK(read(R"({"content":"One… [+1234 chars]"})").warnings.size() == 1);
}

TEST_CASE("the items of a JSON Feed are articles of the feed") {
  const std::string feed =
      R"({"version":"https://jsonfeed.org/version/1.1","title":"Skerra Gazette","language":"en",)"
      R"("home_page_url":"https://gazette.example/","authors":[{"name":"Desk"}],"items":[)"
      R"({"id":"https://gazette.example/1","url":"https://gazette.example/1","title":"Lock shut",)"
      R"("content_html":"<p>The lock &amp; its gate.</p><p>Nobody came.</p>","authors":[{"name":"Mara Elst"}],)"
      R"("date_published":"2022-01-08T10:00:00Z"},{"id":"2","content_text":"A note."}]})";
  const test::Reading result = read(feed);
  REQUIRE(result.articles.size() == 2);
  const Article& first = result.articles.front();
  CHECK(first.metadata.outlet == "Skerra Gazette");
  CHECK(first.metadata.language == "en");
  CHECK(first.metadata.byline == "Mara Elst");
  CHECK(first.metadata.date == Date{2022, 1, 8});
  CHECK(first.paragraphs.size() == 2);
  CHECK(first.paragraphs.at(0).text == "The lock & its gate.");
  CHECK(result.articles.back().metadata.outlet == "Skerra Gazette");
  CHECK(test::wrong_citations(".json", feed).empty());
  const std::string other = R"({"version":"2","title":"Export","items":[{"text":"One."}]})";
  CHECK(read(other).articles.at(0).metadata.outlet.empty());
}

TEST_CASE("numbers keep every digit as they are written") {
  const Article read = article(
      R"({"id":12345678901234567890123,"text":"One.","extra":{"a":1},"date":1641636000000})");
  CHECK(read.record->id == "12345678901234567890123");
  CHECK(read.metadata.date == Date{2022, 1, 8});
  CHECK(plain_members(R"({"id":12345678901234567890123})").value().at(0).value ==
        "12345678901234567890123");
  CHECK_FALSE(plain_members("{\"id\":" + std::string(400, '9') + "}"));
  CHECK(article(R"({"id":-7,"text":"One.","x":[1.50]})").record->id == "-7");
  CHECK(article(R"({"id":true,"text":"One.","x":[]})").record->id.empty());
}

TEST_CASE("records are read in the charset that the stream begins in, or in UTF-8") {
  const std::string bytes =
      "{\"text\":\"Le caf\xE9 est ferm\xE9 \x96 enfin.\"}\n{\"text\":\"L'\u00E9t\u00E9.\"}\n";
  const test::Reading result = read(bytes);
  REQUIRE(result.articles.size() == 2);
  CHECK(result.articles.at(0).paragraphs.at(0).text == "Le caf\u00E9 est ferm\u00E9 \u2013 enfin.");
  CHECK(result.articles.at(1).paragraphs.at(0).text == "L'\u00E9t\u00E9.");
  CHECK(result.warnings.empty());
  CHECK(test::wrong_citations(".jsonl", bytes).empty());
}

TEST_CASE("half a surrogate pair becomes U+FFFD, and a warning says so") {
  const test::Reading result = read(R"({"text":"half \ud83d and \ude00 and \ud83d\ude00"})"
                                    "\n");
  REQUIRE(result.articles.size() == 1);
  CHECK(result.articles.at(0).paragraphs.at(0).text == "half \uFFFD and \uFFFD and \U0001F600");
  REQUIRE(result.warnings.size() == 1);
  CHECK_THAT(result.warnings.at(0).message, Catch::Contains("2 characters"));
}

TEST_CASE("control characters in a string are read as they are, zero bytes replaced") {
  const test::Reading result = read(
      "{\"text\":\"a\tb\x01"
      "c\0d\"}\n{\"text\":\"e\"}\n"s);
  REQUIRE(result.articles.size() == 2);
  CHECK_THAT(result.articles.at(0).paragraphs.at(0).text, Catch::Contains("c\uFFFDd"));
  CHECK(result.rejections.empty());
}

TEST_CASE("a string may run over lines where it ends as a string does") {
  const test::Reading result =
      read("[{\"text\":\"One.\nTwo.\",\n\"title\":\"T\"},\n{\"text\":\"x\"}]");
  REQUIRE(result.articles.size() == 2);
  CHECK(result.articles.at(0).paragraphs.size() == 2);
  const test::Reading open = read("[\n{\"text\":\"One.},\n{\"text\":\"Two.\"}\n]");
  CHECK(open.articles.size() == 1);
  CHECK(open.rejections.size() == 1);
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Records that name one article: what becomes one, and what is known of it.
#include "indexer/formats/records/record_joiner.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "common/error.h"
#include "indexer/article/splitter.h"
#include "indexer/formats/records/keys.h"
#include "tests/support/read_format.h"

namespace dateline {
namespace {

test::Reading given(std::string_view format, std::string_view bytes, const KeyMap& keys = {}) {
  return test::read_format(format, bytes, record_keys(keys, PassageMode::given));
}

std::vector<std::string> texts(const Article& article) {
  std::vector<std::string> texts;
  for (const Passage& passage : passages_of(article, PassageMode::given)) {
    texts.push_back(passage.text);
  }
  return texts;
}

using Texts = std::vector<std::string>;

Article part(std::uint64_t number, const std::string& text) {
  Article article;
  article.record = Record{number, {}, {number, number + 1}};
  article.paragraphs.emplace_back().text = text;
  return article;
}

}  // namespace

TEST_CASE("neighbours of one article are one, with an uncut passage for each record") {
  const std::string first = R"({"id":1,"article":"a","text":"One.\n\nTwo."})";
  const std::string second = R"({"id":2,"article":"a","text":"Three."})";
  const std::string bytes =
      first + "\n" + second + "\n" + R"({"id":3,"article":"b","text":"Four."})";
  const test::Reading read = given("json", bytes);
  REQUIRE(read.articles.size() == 2);
  const Article& joined = read.articles[0];
  CHECK(texts(joined) == Texts{"One.\nTwo.", "Three."});
  CHECK(joined.record == Record{1, "a", {0, first.size() + 1 + second.size()}});
  CHECK(joined.paragraphs[2].record->id == "2");
  CHECK(joined.paragraphs[2].record->bytes.of(bytes) == second);
  CHECK(texts(read.articles[1]) == Texts{"Four."});
}

TEST_CASE("rows of a table are joined as objects are") {
  const test::Reading read =
      given("x.tsv", "id\tdoc_id\ttext\n1\ta\tOne.\n2\ta\tTwo.\n3\tb\tThree.\n");
  REQUIRE(read.articles.size() == 2);
  CHECK(texts(read.articles[0]) == Texts{"One.", "Two."});
  CHECK(read.articles[0].record->number == 1);
}

TEST_CASE("what is known of a joined article is what the first record says that says it") {
  const test::Reading read =
      given("json",
            "{\"article\":\"a\",\"text\":\"One.\",\"outlet\":\"Post\"}\n"
            "{\"article\":\"a\",\"title\":\"Pier\",\"outlet\":\"Gazette\","
            "\"date\":\"2022-01-08\",\"author\":\"A. Vale\"}\n"
            "{\"article\":\"a\",\"text\":\"Two.\",\"title\":\"Mill\","
            "\"date\":\"2023-05-01\",\"url\":\"http://x\",\"lang\":\"en\"}\n");
  REQUIRE(read.articles.size() == 1);
  const Metadata& known = read.articles[0].metadata;
  CHECK(known.outlet == "Post");
  CHECK(known.title == "Pier");
  CHECK(known.byline == "A. Vale");
  CHECK(iso_date(*known.date) == "2022-01-08");
  CHECK(known.date_source == DateSource::field);
  CHECK(known.url == "http://x");
  CHECK(known.language == "en");
  CHECK(texts(read.articles[0]) == Texts{"Pier", "One.", "Two."});
}

TEST_CASE("a record that names no article, or another, ends the one before it") {
  const test::Reading read = given("json",
                                   "{\"article\":\"a\",\"text\":\"One.\"}\n"
                                   "{\"id\":\"x\",\"text\":\"Two.\"}\n"
                                   "{\"article\":\"None\",\"text\":\"Three.\"}\n"
                                   "{\"article\":\"a\",\"text\":\"Four.\"}\n");
  REQUIRE(read.articles.size() == 4);
  CHECK(read.articles[1].record->id == "x");
  CHECK_FALSE(read.articles[1].paragraphs[0].record);
  CHECK(read.articles[3].record->number == 4);
  CHECK(read.articles[3].record->id == "a");
  CHECK(texts(read.articles[3]) == Texts{"Four."});
}

TEST_CASE("where passages are given, `article` is the name of an article and never its text") {
  constexpr std::string_view kLine = R"({"article":"a","summary":"One."})";
  const test::Reading read = given("json", kLine);
  REQUIRE(read.articles.size() == 1);
  CHECK(texts(read.articles[0]) == Texts{"One."});
  CHECK(test::read_format("json", kLine).articles.at(0).paragraphs.at(0).text == "a");
}

TEST_CASE("records are joined by no key unless they are given or it is named") {
  constexpr std::string_view kLines =
      "{\"article\":1,\"doc_id\":\"a\",\"text\":\"One.\"}\n"
      "{\"article\":2,\"doc_id\":\"a\",\"text\":\"Two.\"}\n";
  CHECK(test::read_format("json", kLines).articles.size() == 2);
  CHECK(given("json", kLines).articles.size() == 2);
  KeyMap keys;
  REQUIRE(keys.add("article=doc_id"));
  CHECK(test::read_format("json", kLines, keys).articles.size() == 1);
  CHECK(given("json", kLines, keys).articles.size() == 1);
}

TEST_CASE("an article of too much text goes on as another") {
  std::vector<Article> articles;
  const ArticleSink sink{[&](Article&& article) { articles.push_back(std::move(article)); },
                         [](Rejection&&) {}, [](Warning&&) {}};
  RecordJoiner joiner(sink, 8);
  joiner.deliver([&] {
    for (std::uint64_t number = 1; number <= 5; ++number) joiner.add(part(number, "Five."), "a");
  });
  REQUIRE(articles.size() == 3);
  CHECK(articles[0].paragraphs.size() == 2);
  CHECK(articles[1].record->number == 3);
  CHECK(articles[2].paragraphs.size() == 1);
}

TEST_CASE("an article is delivered though the stream fails behind its records") {
  std::vector<Article> articles;
  const ArticleSink sink{[&](Article&& article) { articles.push_back(std::move(article)); },
                         [](Rejection&&) {}, [](Warning&&) {}};
  RecordJoiner joiner(sink);
  const auto fails = [&] {
    joiner.add(part(1, "One."), "a");
    throw Error(ExitStatus::io, "the disk is gone");
  };
  CHECK_THROWS_AS(joiner.deliver(fails), Error);
  CHECK(articles.size() == 1);
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of --show: the whole article in order, cut paragraphs whole again, the passage marked.
#include "searcher/answer/shown_article.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "common/error.h"
#include "searcher/printers/printer.h"
#include "tests/support/index_fixture.h"
#include "tests/support/search.h"

namespace {

using namespace dateline;
using namespace dateline::test;

std::string long_paragraph() {
  std::string text;
  for (int i = 0; i < 40; ++i)
    text += "The harbour was closed for the whole of day " + std::to_string(i) + ". ";
  text.pop_back();
  return text;
}

std::string printed(const ShownArticle& shown, const PrintOptions& options) {
  std::ostringstream out;
  print_article_text(out, shown, options);
  return out.str();
}

}  // namespace

TEST_CASE("an article is shown whole and in order, the passage asked for marked") {
  const IndexFixture index(Files{{"a.txt", "Old pier burns down\n\nThe pier burned.\n\n" +
                                               long_paragraph() + "\n\nNobody was hurt.\n"}});
  const SearchAnswer answer = ask(index, "39");
  REQUIRE(answer.hits.size() == 1);
  const Hit& hit = answer.hits.front();
  const ShownArticle shown =
      article_to_show({index.index()}, passage_id(hit.article.id, hit.passage));
  CHECK(shown.passage == passage_id(hit.article.id, hit.passage));
  REQUIRE(shown.paragraphs.size() == 3);
  CHECK(shown.paragraphs[0].text == "The pier burned.");
  CHECK(shown.paragraphs[1].text == long_paragraph());
  CHECK(shown.paragraphs[1].address.line_first == 5);
  CHECK(shown.paragraphs[2].text == "Nobody was hurt.");
  CHECK(shown.paragraphs[2].marked.empty());
  REQUIRE(shown.paragraphs[1].marked.size() == 1);
  CHECK(shown.paragraphs[1].marked[0].of(shown.paragraphs[1].text) == hit.passage.text);
  const std::string source = IndexFixture::bytes_of(index.source_path("a.txt"));
  CHECK(shown.paragraphs[1].address.bytes.of(source) == long_paragraph());
}

TEST_CASE("an article is shown by its id or the beginning of it, with nothing marked") {
  const IndexFixture index(Files{{"a.txt", "Old pier burns down\n\nThe pier burned.\n"}});
  const std::string id = hex(ask(index, "pier").hits.front().article.id);
  for (const std::string& typed : {id, id.substr(0, 5)}) {
    const ShownArticle shown = article_to_show({index.index()}, typed);
    CHECK(shown.passage.empty());
    REQUIRE(shown.paragraphs.size() == 1);
    CHECK(shown.paragraphs[0].marked.empty());
  }
  CHECK(article_to_show({index.index(), index.index()}, id).paragraphs.size() == 1);
}

TEST_CASE("an id that nothing has, that several have, or that is none") {
  Files files;
  for (int i = 0; i < 20; ++i) {
    files["f" + std::to_string(i)] =
        "Pier " + std::to_string(i) + "\n\nIt burned " + std::to_string(i) + " days.\n";
  }
  const IndexFixture index(files);
  const auto status = [&](std::string_view id) {
    try {
      (void)article_to_show({index.index()}, id);
    } catch (const Error& error) {
      return error.status();
    }
    return ExitStatus::ok;
  };
  CHECK(status("0000000000000000") == ExitStatus::nothing_found);
  CHECK(status("pier") == ExitStatus::usage);
  std::string shared;  // of 20 ids two begin with the same digit
  for (const char digit : std::string("0123456789abcdef")) {
    if (status(std::string(1, digit)) == ExitStatus::usage) shared = digit;
  }
  REQUIRE_FALSE(shared.empty());
  CHECK_THROWS_AS(article_to_show({index.index()}, shared), Error);
}

TEST_CASE("a shown article names zones, marks without colour and speaks to no terminal") {
  ShownArticle shown;
  shown.article.metadata.title = "Pier \x1b[31m burns";
  shown.article.sources = {{"news/\x1b]8;;evil\x07.txt", {}}};
  ShownParagraph body{
      "It \x1b]8;;x\x1b\\burned \xE2\x80\xAE down.", Zone::body, {2, 2, 12, 12, {}}, {}, {}};
  body.marked = {{0, body.text.size()}};
  shown.paragraphs = {{"Read also", Zone::teaser, {1, 1, 3, 3, {}}, {}, {}}, body};
  PrintOptions options;
  const std::string plain = printed(shown, options);
  CHECK(plain.find('\x1b') == std::string::npos);
  CHECK(plain.find('\x07') == std::string::npos);
  CHECK(plain.find("\xE2\x80\xAE") == std::string::npos);
  CHECK(plain.find("\n   3  [teaser] Read also\n") != std::string::npos);
  CHECK(plain.find("\n> 12  It ") != std::string::npos);
  options.links = cli::LinkBase{"desk", "/home/a"};
  const std::string linked = printed(shown, options);
  CHECK(linked.find("\x1b]8;;file://desk/home/a/news/%1B%5D8%3B%3Bevil%07.txt\x1b\\") !=
        std::string::npos);
  CHECK(linked.find("\x1b]8;;evil") == std::string::npos);
}

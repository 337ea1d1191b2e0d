// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of key words in context and of paragraphs around a passage.
#include "searcher/printers/concordance.h"

#include <catch2/catch.hpp>
#include <random>
#include <sstream>

#include "common/cli/layout.h"
#include "common/text/utf8.h"
#include "searcher/printers/printer.h"
#include "tests/support/hostile_answer.h"
#include "tests/support/search.h"

namespace {

using namespace dateline;
using namespace dateline::test;
using Texts = std::vector<std::string>;

Texts texts_of(const std::vector<ContextParagraph>& paragraphs) {
  Texts texts;
  for (const ContextParagraph& paragraph : paragraphs) texts.push_back(paragraph.text);
  return texts;
}

/// A paragraph too long to be packed with another.
std::string paragraph(std::string_view word) { return repeated(word, 58); }

}  // namespace

TEST_CASE("a line of a concordance is a match with what stands around it in its paragraph") {
  Hit hit = sample_hit();
  hit.passage.text = "A wall.\nThe dam wall broke.\nNo more.";
  hit.passage.parts = {{{0, 7}, 1}, {{8, 27}, 2}, {{28, 36}, 3}};
  hit.highlights = {highlight(hit.passage.text, "dam")};
  const std::vector<ConcordanceLine> lines = concordance(hit);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].left == "The ");
  CHECK(lines[0].match == "dam");
  CHECK(lines[0].right == " wall broke.");
  CHECK(lines[0].address.paragraph_first == 2);
  CHECK(concordance(title_hit()).empty());
}

TEST_CASE("a line of a concordance is cut between characters") {
  Hit hit = sample_hit();
  hit.passage.text = repeated("é", 300) + " dam " + repeated("é", 300);
  hit.passage.parts = {{{0, hit.passage.text.size()}, 1}};
  hit.highlights = {highlight(hit.passage.text, "dam")};
  const ConcordanceLine line = concordance(hit).front();
  CHECK(utf8::code_points(line.left) == kMostAround);
  CHECK(utf8::code_points(line.right) == kMostAround);
  CHECK(utf8::valid_prefix(line.left) == line.left.size());
}

TEST_CASE("columns are filled to the left and cut to the right") {
  CHECK(last_columns("the old dam", 5) == "d dam");
  CHECK(last_columns("dam", 5) == "  dam");
  CHECK(last_columns("新疆", 3) == " 疆");
  CHECK(first_columns("the old dam", 5) == "the o");
  CHECK(first_columns("新疆", 3) == "新");
  CHECK(first_columns("a\nb\x1b", 9) == "a b\uFFFD");
}

TEST_CASE("a concordance of anything fits its lines and steers nothing") {
  std::mt19937 random(3);
  for (int i = 0; i < 300; ++i) {
    SearchAnswer answer = hostile_answer(random);
    for (Hit& hit : answer.hits) hit.article.sources.front().path = "a.txt";
    PrintOptions options;
    options.kwic = true;
    std::ostringstream out;
    std::ostringstream notes;
    find_output_format("text")->make(out, notes, options)->answer(answer);
    std::istringstream lines(out.str());
    for (std::string line; std::getline(lines, line);) {
      CHECK(cli::printable(line) == line);
      CHECK(utf8::valid_prefix(line) == line.size());
    }
  }
}

TEST_CASE("a long place stands above its line, and no line of text is wider for it") {
  Hit near = sample_hit();
  near.article.sources.front().path = "a.txt";
  Hit far = sample_hit();
  far.article.sources.front().path = std::string(70, 'x') + ".txt";
  PrintOptions options;
  options.kwic = true;
  options.width = 60;
  std::ostringstream out;
  std::ostringstream notes;
  find_output_format("text")->make(out, notes, options)->answer(sample_answer({near, far}));
  std::vector<std::string> lines;
  std::istringstream in(out.str());
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  REQUIRE(lines.size() == 6);  // two matches a hit
  const std::size_t column = lines[0].find("dockers");
  CHECK(lines[2] == std::string(70, 'x') + ".txt");
  CHECK(lines[3].find("dockers") == column);
  for (const std::size_t i : {0U, 1U, 3U, 5U}) CHECK(cli::display_width(lines[i]) <= 60);
}

TEST_CASE("the paragraphs around a passage are the article's, in their order") {
  const IndexFixture index(Files{
      {"a.txt", "Title of it\n\n" + paragraph("one") + "\n\n" + paragraph("two") + "\n\n" +
                    paragraph("dam") + "\n\n" + paragraph("four") + "\n\n" + paragraph("five")},
      {"b.txt", "Another\n\n" + paragraph("other")}});
  SearchRequest asked = request("dam", 1);
  CHECK_FALSE(ask(index, asked).hits.front().context);
  asked.context = 1;
  Hit hit = ask(index, asked).hits.front();
  REQUIRE(hit.context);
  CHECK(texts_of(hit.context->before) == Texts{paragraph("two")});
  CHECK(texts_of(hit.context->after) == Texts{paragraph("four")});
  CHECK(hit.context->after.front().address.line_first == 9);
  asked.context = 9;
  hit = ask(index, asked).hits.front();
  CHECK(hit.context->before.size() >= 2);
  CHECK(texts_of(hit.context->after) == Texts{paragraph("four"), paragraph("five")});
}

TEST_CASE("a full passage is all of its paragraphs, with their marks and addresses") {
  const IndexFixture index(
      Files{{"a.txt", "Title of it\n\nThe dam broke. It was old.\n\nNobody saw the dam.\n"}});
  SearchRequest asked = request("dam", 1);
  asked.full = true;
  const Hit hit = ask(index, asked).hits.front();
  REQUIRE(hit.excerpts.size() >= 2);
  CHECK(hit.excerpts.size() == hit.passage.parts.size());
  const Excerpt& last = hit.excerpts.back();
  const Excerpt& before = hit.excerpts[hit.excerpts.size() - 2];
  CHECK(before.text.of(hit.passage.text) == "The dam broke. It was old.");
  CHECK(last.text.of(hit.passage.text) == "Nobody saw the dam.");
  CHECK(last.highlights.front().text == Span{15, 18});
  CHECK(last.address.line_first == 5);
}

// SPDX-License-Identifier: GPL-2.0-or-later
// Lines to paragraphs: which layout a text has, and what is joined.
#include "indexer/article/layout.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace dateline {
namespace {

using Texts = std::vector<std::string>;

Texts texts(std::string_view bytes) {
  Texts found;
  for (const Paragraph& paragraph : paragraphs_of(decode_text(bytes))) {
    found.push_back(paragraph.text);
  }
  return found;
}

/// The lines that each paragraph's text stands on, as "1@0 2@37".
Texts lines(std::string_view bytes) {
  Texts found;
  for (const Paragraph& paragraph : paragraphs_of(decode_text(bytes))) {
    std::string all;
    for (const TextLine& line : paragraph.lines) {
      all += (all.empty() ? "" : " ") + std::to_string(line.line) + '@' +
             std::to_string(line.text_begin);
    }
    found.push_back(all);
  }
  return found;
}

/// Four lines of about sixty characters that go on in each other.
const std::string kWrapped =
    "The old pier at the north end of the town burned for three\n"
    "hours on Monday night while boats of the coast guard stood\n"
    "by and the crews of two tugs pumped water over the planks,\n"
    "which were soaked in tar and could be smelled for miles.\n";

}  // namespace

TEST_CASE("lines of one width that end in mid-sentence are wrapped, others are not") {
  CHECK(layout_of(kWrapped) == Layout::soft_wrapped);
  CHECK(layout_of("The pier burned.\nNobody was hurt.\nDivers looked on.\nThen it rained.\n") ==
        Layout::line_each);
  CHECK(layout_of("") == Layout::line_each);
  CHECK(layout_of("One line that goes on for quite a while and then it ends here\n") ==
        Layout::line_each);
}

TEST_CASE("lines that each end a sentence are not wrapped, however even") {
  std::string text;
  for (int i = 0; i < 6; ++i) text += "The pier burned for a whole night and then came the rain.\n";
  CHECK(layout_of(text) == Layout::line_each);
}

TEST_CASE("wide lines are paragraphs") {
  std::string text;
  for (int i = 0; i < 6; ++i) text += std::string(60, 'x') + ' ' + std::string(70, 'y') + '\n';
  CHECK(layout_of(text) == Layout::line_each);
}

TEST_CASE("every line that is not blank is a paragraph, without the blanks around it") {
  CHECK(texts("  Title \n\n\tThe pier\u00A0burned. \u00A0\r\n \u2003 \nNobody was hurt.") ==
        Texts{"Title", "The pier\u00A0burned.", "Nobody was hurt."});
  CHECK(lines("Title\n\nThe pier\rNobody\r\nlast") == Texts{"1@0", "3@0", "4@0", "5@0"});
  CHECK(texts(" \n\t\r\n\u00A0\n").empty());
  CHECK(texts("").empty());
}

TEST_CASE("lines end at a line feed, a carriage return, or both together") {
  for (const char* end : {"\n", "\r", "\r\n"}) {
    CAPTURE(end);
    const std::string text = std::string("one") + end + end + "two" + end;
    CHECK(texts(text) == Texts{"one", "two"});
    CHECK(lines(text) == Texts{"1@0", "3@0"});
  }
}

TEST_CASE("wrapped lines are joined by one blank") {
  CHECK(texts(kWrapped) ==
        Texts{"The old pier at the north end of the town burned for three hours on Monday night "
              "while boats of the coast guard stood by and the crews of two tugs pumped water "
              "over the planks, which were soaked in tar and could be smelled for miles."});
  CHECK(lines(kWrapped) == Texts{"1@0 2@59 3@118 4@177"});
}

TEST_CASE("a word broken at a hyphen is joined without a blank") {
  const std::string text =
      "The old pier at the north end of the town burned in a fire-\n"
      "storm on Monday night while boats of the coast guard stood\n"
      "by and the crews of two tugs pumped water over the planks,\n"
      "which were soaked in tar and could be smelled for miles.\n";
  CHECK_THAT(texts(text).at(0), Catch::Contains("a fire-storm on"));
  std::string dash = text;
  dash.replace(dash.find("storm"), 5, "Storm");
  CHECK_THAT(texts(dash).at(0), Catch::Contains("a fire- Storm on"));
}

TEST_CASE(
    "in a wrapped text a paragraph begins after a blank line, an indent, a bullet, or a short "
    "line") {
  CHECK(texts(kWrapped + "\n" + kWrapped).size() == 2);
  CHECK(
      texts(kWrapped + "    A new thought begins here and goes on to the very end of\n" + kWrapped)
          .size() == 2);
  CHECK(texts(kWrapped + "• A point that is made and goes on until the end of its line\n").size() ==
        2);
  CHECK(texts("A short headline\n" + kWrapped).front() == "A short headline");
}

TEST_CASE("paragraphs are numbered from 1 and are body") {
  const auto paragraphs = paragraphs_of(decode_text("one\n\ntwo\nthree"));
  REQUIRE(paragraphs.size() == 3);
  for (std::uint32_t i = 0; i < 3; ++i) {
    CHECK(paragraphs[i].number == i + 1);
    CHECK(paragraphs[i].zone == Zone::body);
    CHECK(paragraphs[i].source.text_size() == paragraphs[i].text.size());
  }
}

TEST_CASE("a paragraph cites its own bytes, across line ends and recoded characters") {
  const auto wrapped = paragraphs_of(decode_text("\n" + kWrapped));
  REQUIRE(wrapped.size() == 1);
  CHECK(wrapped[0].source.to_source({0, wrapped[0].text.size()}) == Span{1, kWrapped.size()});
  const std::string latin = "Le quai br\xFBl\xE9\ncaf\xE9 ferm\xE9\n";
  const auto recoded = paragraphs_of(decode_text(latin, "windows-1252"));
  REQUIRE(recoded.size() == 2);
  CHECK(recoded[1].text == "café fermé");
  CHECK(recoded[1].source.to_source({0, 5}).of(latin) == "caf\xE9");
}

}  // namespace dateline

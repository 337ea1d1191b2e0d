// SPDX-License-Identifier: GPL-2.0-or-later
// Lines repeated across articles: which count, when they are enough, and what becomes of passages.
#include "indexer/article/repeated_lines.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "indexer/article/splitter.h"

namespace dateline {
namespace {

Article article_of(const std::vector<std::pair<Zone, std::string>>& lines) {
  Article article;
  std::size_t at = 0;
  for (const auto& [zone, text] : lines) {
    Paragraph paragraph;
    paragraph.zone = zone;
    paragraph.text = text;
    paragraph.source.append_verbatim(text.size(), at);
    paragraph.number = static_cast<std::uint32_t>(article.paragraphs.size() + 1);
    paragraph.lines = {{0, paragraph.number}};
    at += text.size() + 1;
    article.paragraphs.push_back(paragraph);
  }
  return article;
}

std::vector<Passage> passages(const std::vector<std::pair<Zone, std::string>>& lines) {
  return passages_of(article_of(lines), PassageMode::paragraphs);
}

LineKey key_of(const std::string& line) {
  const std::vector<LineKey> lines = repeatable_lines(passages({{Zone::body, line}}));
  REQUIRE(lines.size() == 1);
  return lines.front();
}

std::string words(std::size_t count) {
  std::string text = "Word";
  for (std::size_t i = 1; i < count; ++i) text += " word" + std::to_string(i);
  return text;
}

}  // namespace

TEST_CASE("short lines of searched zones can repeat, quotations and bare figures cannot") {
  const auto count = [](Zone zone, const std::string& text) {
    return repeatable_lines(passages({{zone, text}})).size();
  };
  CHECK(count(Zone::body, "Follow the harbour page") == 1);
  CHECK(count(Zone::heading, "More news") == 1);
  CHECK(count(Zone::caption, "A pier") == 1);
  CHECK(count(Zone::boilerplate, "Follow the harbour page") == 0);
  CHECK(count(Zone::title, "Follow the harbour page") == 0);
  CHECK(count(Zone::body, words(24)) == 1);
  CHECK(count(Zone::body, words(25)) == 0);
  CHECK(count(Zone::body, "\"We stay,\" she said.") == 0);
  CHECK(count(Zone::body, "\u201CWe stay,\u201D she said.") == 0);
  CHECK(count(Zone::body, "12 - 14") == 0);
}

TEST_CASE("a line is the same whatever its case and white space") {
  CHECK(key_of("Follow  the harbour page") == key_of("FOLLOW the Harbour Page"));
  CHECK(key_of("Follow the harbour page") != key_of("Follow the harbour pages"));
}

TEST_CASE("the last piece of a long paragraph is no line") {
  std::string text;
  for (int i = 0; i < 17; ++i) text += words(10) + std::to_string(i) + ". ";
  const std::vector<Passage> cut = passages({{Zone::body, text}});
  REQUIRE(cut.size() > 1);
  CHECK(repeatable_lines(cut).empty());
}

TEST_CASE("three stories of an outlet or five of the collection repeat a line") {
  LineCount outlet;
  outlet.add("Post", 1);
  outlet.add("Post", 2);
  outlet.add("Post", 2);  // a reprint
  outlet.add("Mail", 3);
  CHECK_FALSE(outlet.is_repeated());
  outlet.add("Post", 3);
  CHECK(outlet.is_repeated());

  LineCount collection;
  for (std::uint64_t story = 1; story <= 4; ++story) collection.add("", story);
  collection.add("", 4);
  CHECK_FALSE(collection.is_repeated());
  collection.add("Mail", 5);
  CHECK(collection.is_repeated());
}

TEST_CASE("lines keep their pages when one of them is repeated") {
  Article article = article_of({{Zone::body, "The pier burned on Monday."},
                                {Zone::body, "Follow the harbour page"},
                                {Zone::body, "Nobody was hurt."}});
  for (Paragraph& paragraph : article.paragraphs) paragraph.pages = {{0, 3}};
  article.paragraphs.back().pages = {{0, 3}, {7, 4}};
  const std::vector<Passage> all = with_repeated_lines(
      passages_of(article, PassageMode::paragraphs), {key_of("Follow the harbour page")});
  REQUIRE(all.size() == 3);
  CHECK(all[1].pages == std::vector<TextPage>{{0, 3}});
  CHECK(all[2].pages == std::vector<TextPage>{{0, 3}, {7, 4}});
}

TEST_CASE("a repeated line leaves the passage it was packed in, and comes back to it") {
  const std::vector<Passage> alone = passages({{Zone::title, "Old pier burns"},
                                               {Zone::body, "The pier burned on Monday."},
                                               {Zone::body, "Follow the harbour page"},
                                               {Zone::body, "Nobody was hurt."},
                                               {Zone::boilerplate, "Share"}});
  REQUIRE(alone.size() == 3);
  const std::vector<Passage> all = with_repeated_lines(alone, {key_of("Follow the harbour page")});
  REQUIRE(all.size() == 5);
  CHECK(all[0].text == "Old pier burns");
  const std::vector<Passage> shown(all.begin() + 1, all.end());
  CHECK(shown[0].text == "The pier burned on Monday.");
  CHECK(shown[0].zone == Zone::body);
  CHECK(shown[1].text == "Follow the harbour page");
  CHECK(shown[1].zone == Zone::boilerplate);
  CHECK(shown[1].alone == Zone::body);
  CHECK(address_of(shown[1], {0, shown[1].text.size()}).line_first == 3);
  CHECK(address_of(shown[1], {0, shown[1].text.size()}).bytes.size() == shown[1].text.size());
  CHECK(shown[2].text == "Nobody was hurt.");
  CHECK(shown[3].alone == std::nullopt);
  CHECK(repeatable_lines(shown) == repeatable_lines(alone));
  CHECK(story_of(shown) == story_of(alone));
  CHECK(with_repeated_lines(all, {}) == alone);
}

TEST_CASE("an article of nothing but repeated lines keeps them") {
  const std::vector<Passage> alone =
      passages({{Zone::body, "Follow the harbour page"}, {Zone::boilerplate, "Share"}});
  CHECK(with_repeated_lines(alone, {key_of("Follow the harbour page")}) == alone);
}

}  // namespace dateline

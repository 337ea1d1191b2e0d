// SPDX-License-Identifier: GPL-2.0-or-later
// Packing, cutting, and what every cut keeps.
#include "indexer/article/splitter.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "common/text/sentences.h"

namespace dateline {
namespace {

using Texts = std::vector<std::string>;

std::string sentence(std::size_t words, int number) {
  std::string text = "Pier" + std::to_string(number);
  for (std::size_t i = 1; i < words; ++i) text += " word";
  return text + '.';
}

/// `count` sentences of `words` words each.
std::string paragraph(std::size_t count, std::size_t words) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += (i > 0 ? " " : "") + sentence(words, static_cast<int>(i));
  }
  return text;
}

struct Part {
  std::string text;
  Zone zone = Zone::body;
};

/// An article whose paragraphs stand in its source one line each, from byte 50 on.
Article article_of(const std::vector<Part>& parts) {
  Article article;
  std::size_t at = 50;
  for (const Part& part : parts) {
    Paragraph made;
    made.text = part.text;
    made.zone = part.zone;
    made.source = SourceMap::identity(part.text.size(), at);
    made.number = static_cast<std::uint32_t>(article.paragraphs.size() + 1);
    made.lines = {{0, made.number * 10}};
    at += part.text.size() + 1;
    article.paragraphs.push_back(made);
  }
  return article;
}

std::vector<Passage> split(const std::vector<Part>& parts,
                           PassageMode mode = PassageMode::paragraphs) {
  return passages_of(article_of(parts), mode);
}

std::size_t words_in(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(),
                                                [](char c) { return c == ' ' || c == '\n'; })) +
         1;
}

std::vector<std::size_t> sizes(const std::vector<Passage>& passages) {
  std::vector<std::size_t> found;
  for (const Passage& passage : passages) found.push_back(words_in(passage.text));
  return found;
}

using Sizes = std::vector<std::size_t>;

std::vector<Part> random_parts(std::mt19937& random) {
  static constexpr Zone kSome[] = {Zone::body,  Zone::body,    Zone::body,
                                   Zone::title, Zone::caption, Zone::heading};
  std::vector<Part> parts;
  for (auto count = random() % 12; count > 0; --count) {
    std::string text;
    for (auto left = 1 + random() % 14; left > 0; --left) {
      text +=
          (text.empty() ? "" : " ") + sentence(1 + random() % 60, static_cast<int>(random() % 5));
    }
    parts.push_back({text, kSome[random() % std::size(kSome)]});
  }
  return parts;
}

}  // namespace

TEST_CASE("credits at the end of a body paragraph are a passage of their own") {
  const std::string text = "The pier burned. ($1 = 0.77 euros) (Reporting by Ada Brandt)";
  const std::vector<Passage> passages = split({{"It was night."}, {text}, {"(Corrects the date)"}});
  REQUIRE(passages.size() == 3);
  CHECK(passages[0].text == "It was night.\nThe pier burned.");
  CHECK(passages[1].text == "($1 = 0.77 euros) (Reporting by Ada Brandt)");
  CHECK(passages[1].zone == Zone::credit);
  CHECK(address_of(passages[1], {0, 5}).bytes == Span{50 + 14 + 17, 50 + 14 + 22});
  CHECK(address_of(passages[1], {0, 5}).paragraph_first == 2);
  CHECK(address_of(passages[1], {0, 5}).line_first == 20);
  CHECK(passages[2].zone == Zone::source_note);
}

TEST_CASE("credits are not split off captions, nor off records") {
  const std::string text = "The pier burned. (Reporting by Ada Brandt)";
  CHECK(split({{text, Zone::caption}}).size() == 1);
  CHECK(split({{text}}, PassageMode::records).size() == 1);
}

TEST_CASE("short neighbours are packed while they stay within sixty words") {
  CHECK(sizes(split(
            {{paragraph(1, 20)}, {paragraph(1, 20)}, {paragraph(1, 20)}, {paragraph(1, 1)}})) ==
        Sizes{60, 1});
  CHECK(sizes(split({{paragraph(1, 30)}, {paragraph(1, 31)}, {paragraph(1, 29)}})) ==
        Sizes{30, 60});
  CHECK(split({{"One two."}, {"Three."}}).front().text == "One two.\nThree.");
}

TEST_CASE("a paragraph of up to 150 words stays whole") {
  CHECK(sizes(split({{paragraph(15, 10)}})) == Sizes{150});
  CHECK(sizes(split({{paragraph(14, 10)}, {paragraph(1, 5)}})) == Sizes{140, 5});
}

TEST_CASE("a longer one is cut into the fewest even pieces of at most 120 words") {
  CHECK(sizes(split({{paragraph(16, 10)}})) == Sizes{80, 80});
  CHECK(sizes(split({{paragraph(24, 10)}})) == Sizes{120, 120});
  CHECK(sizes(split({{paragraph(30, 10)}})) == Sizes{100, 100, 100});
  CHECK(sizes(split({{paragraph(2, 100)}})) == Sizes{100, 100});
}

TEST_CASE("a sentence is never cut, however long") {
  CHECK(sizes(split({{paragraph(1, 500)}})) == Sizes{500});
  CHECK(sizes(split({{paragraph(1, 500) + " " + paragraph(3, 10)}})) == Sizes{500, 30});
}

TEST_CASE("pieces of a cut paragraph are packed with nothing") {
  CHECK(sizes(split({{paragraph(1, 5)}, {paragraph(16, 10)}, {paragraph(1, 5)}})) ==
        Sizes{5, 80, 80, 5});
}

TEST_CASE("a passage never joins zones") {
  const auto passages =
      split({{"One.", Zone::body}, {"Two.", Zone::caption}, {"Three.", Zone::body}});
  REQUIRE(passages.size() == 3);
  CHECK(passages[1].zone == Zone::caption);
}

TEST_CASE("a title is the first passage, wherever it stands, and none reaches across it") {
  const auto passages =
      split({{"One.", Zone::body}, {"Pier burns", Zone::title}, {"Two.", Zone::body}});
  REQUIRE(passages.size() == 3);
  CHECK(passages[0].text == "Pier burns");
  CHECK(passages[1].text == "One.");
  CHECK(passages[2].text == "Two.");
  const auto alone = split({{"Pier burns", Zone::title}});
  REQUIRE(alone.size() == 1);
  CHECK(alone[0].zone == Zone::title);
}

TEST_CASE("in records mode an article is one passage, title and all") {
  const auto passages =
      split({{"Pier burns", Zone::title}, {paragraph(30, 10)}, {"Late."}}, PassageMode::records);
  REQUIRE(passages.size() == 1);
  CHECK(passages[0].parts.size() == 3);
  CHECK(passages[0].zone == Zone::body);  // its text is more than a title
  CHECK(split({{"Pier burns", Zone::title}}, PassageMode::records).front().zone == Zone::title);
}

TEST_CASE("an article without text has no passages") {
  CHECK(split({}).empty());
  CHECK(split({{""}}).empty());
  CHECK(split({}, PassageMode::records).empty());
}

TEST_CASE("equal passages are numbered, in order") {
  std::vector<Part> parts(3, {paragraph(1, 50)});
  parts.push_back({paragraph(1, 40)});
  const auto passages = split(parts);
  REQUIRE(passages.size() == 4);
  CHECK(passages[0].repeat == 0);
  CHECK(passages[2].repeat == 2);
  CHECK(passages[3].repeat == 0);
  CHECK(passages[3].sequence == 3);
}

TEST_CASE("a passage knows its paragraphs, lines and bytes") {
  const auto passages = split({{"One two."}, {"Three."}});
  REQUIRE(passages.size() == 1);
  const Passage& passage = passages[0];
  CHECK(passage.parts == std::vector<PassagePart>{{{0, 8}, 1}, {{9, 15}, 2}});
  CHECK(passage.lines == std::vector<TextLine>{{0, 10}, {9, 20}});
  CHECK(passage.source.to_source({0, 15}) == Span{50, 65});
  CHECK(passage.source.to_source({9, 14}) == Span{59, 64});
}

TEST_CASE("a piece of a wrapped paragraph begins on its own line") {
  Article article = article_of({{paragraph(16, 10)}});
  const std::size_t middle = article.paragraphs[0].text.find("Pier10");
  article.paragraphs[0].lines = {{0, 3}, {middle - 200, 4}, {middle + 5, 5}};
  const auto passages = passages_of(article, PassageMode::paragraphs);
  REQUIRE(passages.size() == 2);
  CHECK(passages[0].lines.front() == TextLine{0, 3});
  CHECK(passages[1].lines.front().line == address_of(passages[1], {0, 1}).line_first);
  CHECK(passages[1].lines.size() == 2);
  CHECK(passages[1].lines.back().line == 5);
}

TEST_CASE("a passage knows its pages, each once, and a piece of a paragraph its own") {
  Article article = article_of({{"One two."}, {"Three."}, {"Four five."}});
  article.paragraphs[0].pages = {{0, 4}};
  article.paragraphs[1].pages = {{0, 4}};
  article.paragraphs[2].pages = {{0, 4}, {5, 5}};
  const auto passages = passages_of(article, PassageMode::paragraphs);
  REQUIRE(passages.size() == 1);
  CHECK(passages[0].pages == std::vector<TextPage>{{0, 4}, {21, 5}});
  Article larger = article_of({{paragraph(16, 10)}});
  const std::size_t middle = larger.paragraphs[0].text.find("Pier10");
  larger.paragraphs[0].pages = {{0, 8}, {middle - 200, 9}, {middle + 5, 10}};
  const auto pieces = passages_of(larger, PassageMode::paragraphs);
  REQUIRE(pieces.size() == 2);
  CHECK(pieces[0].pages.front() == TextPage{0, 8});
  CHECK(pieces[1].pages.front().page == 9);
  CHECK(pieces[1].pages.back().page == 10);
}

TEST_CASE("a title that is a field alone is a passage without a place") {
  Article article = article_of({{"One."}});
  article.metadata.title = "Pier burns";
  const auto passages = passages_of(article, PassageMode::paragraphs);
  REQUIRE(passages.size() == 2);
  CHECK(passages[0].text == "Pier burns");
  CHECK(passages[0].zone == Zone::title);
  CHECK(passages[0].source.pieces().empty());
  article.paragraphs.push_back(article.paragraphs[0]);
  article.paragraphs.back().zone = Zone::title;
  article.paragraphs.back().text = "Another title";
  CHECK(passages_of(article, PassageMode::paragraphs)[0].text == "Another title");
}

TEST_CASE("passages in order are the title and the article's sentences, and nothing is lost") {
  std::mt19937 random(17);
  for (int round = 0; round < 3000; ++round) {
    const Article article = article_of(random_parts(random));
    Texts expected;
    const auto add = [&](const Paragraph& made) {
      for (const Span span : sentences(made.text)) expected.emplace_back(span.of(made.text));
    };
    const auto is_title = [](const Paragraph& p) {
      return p.zone == Zone::title && !p.text.empty();
    };
    const auto title = std::find_if(article.paragraphs.begin(), article.paragraphs.end(), is_title);
    if (title != article.paragraphs.end()) add(*title);
    for (const Paragraph& made : article.paragraphs) {
      if (made.zone != Zone::title) add(made);
    }
    Texts found;
    for (const Passage& passage : passages_of(article, PassageMode::paragraphs)) {
      REQUIRE(!passage.parts.empty());
      REQUIRE(passage.source.text_size() == passage.text.size());
      for (const Span span : sentences(passage.text)) found.emplace_back(span.of(passage.text));
      for (const PassagePart& part : passage.parts) {
        const Paragraph& made = article.paragraphs.at(part.paragraph - 1);
        REQUIRE(made.zone == passage.zone);
        const Span source = passage.source.to_source(part.text);
        const std::size_t begin = source.begin - made.source.pieces()[0].source.begin;
        REQUIRE(made.text.substr(begin, source.size()) == part.text.of(passage.text));
      }
    }
    // Sentences are the paragraphs' own: none is cut, none is joined to another.
    REQUIRE(found == expected);
  }
}

TEST_CASE("a piece is over the limit only where a single sentence is") {
  std::mt19937 random(18);
  for (int round = 0; round < 3000; ++round) {
    for (const Passage& passage : split(random_parts(random))) {
      if (passage.zone == Zone::title) continue;
      const std::size_t words = words_in(passage.text);
      const bool packed = passage.parts.size() > 1;
      REQUIRE((words <= (packed ? 60 : 150) || sentences(passage.text).size() == 1));
    }
  }
}

}  // namespace dateline

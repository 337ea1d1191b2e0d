// SPDX-License-Identifier: GPL-2.0-or-later
// Rules on whole texts: lists of links, what closes an article, the article within a page; and what
// holds for every text.
#include <catch2/catch.hpp>
#include <random>

#include "tests/unit/indexer/zones/zoned.h"

namespace dateline {
namespace {

using Texts = std::vector<std::string>;

Texts with(Texts texts, const Texts& more) {
  texts.insert(texts.end(), more.begin(), more.end());
  return texts;
}

const Texts kArticle = with({"Old pier burns down again"}, Texts(kProse.begin(), kProse.end()));

// A page as a scraper dumps it: menus, the article, more menus.
Texts page() {
  Texts texts;
  for (const char* line : {"Skip to content", "Menu", "Search", "Sign in", "News", "Sport",
                           "Business", "Weather", "Tide tables", "The Tide", "Local heroes"}) {
    texts.emplace_back(line);
  }
  texts = with(texts, kArticle);
  for (int i = 0; i < 30; ++i) texts.push_back("Story number " + std::to_string(i));
  return texts;
}

}  // namespace

TEST_CASE("linked headlines within a text are teasers, its own lists are not") {
  const Texts links{"• What is the Ostmark treaty and why does it matter",
                    "• Protests in Ostmark: the night that nobody slept"};
  Texts texts = with(kArticle, links);
  texts = with(texts, {kProse[0], kProse[1]});
  const Article article = zoned(texts);
  CHECK(label(article, 7) == "teaser/linked-headlines");
  CHECK(label(article, 8) == "teaser/linked-headlines");
  CHECK(label(article, 9) == "body/");

  texts[6] = "The council has two papers before it:";
  CHECK(label(zoned(texts), 7) == "body/");
  texts = with(kArticle,
               {"• two hundred grams of flour from the mill", "• a spoon of salt from the sea"});
  texts = with(texts, {kProse[0], kProse[1]});
  CHECK(label(zoned(texts), 7) == "body/");
}

TEST_CASE("a heading of other stories closes an article") {
  const Texts closed = with(kArticle, {"You may also like", "Seals return to the point",
                                       "Rail talks to go on, union says"});
  const Article article = zoned(closed);
  CHECK(label(article, 6) == "body/");
  CHECK(label(article, 7) == "teaser/closing-heading");
  CHECK(label(article, 8) == "teaser/after-lead");
  CHECK(label(article, 9) == "teaser/closed-end");
}

TEST_CASE("two full sentences in a row open a closed article again") {
  Texts texts = with(kArticle, {"Related stories", "Seals return to the point"});
  texts = with(texts, {kProse[0], kProse[1], kProse[2]});
  const Article article = zoned(texts);
  CHECK(label(article, 8) == "teaser/after-lead");
  CHECK(label(article, 9) == "body/");
  CHECK(label(article, 11) == "body/");
}

TEST_CASE("a heading of other stories early in a text closes nothing") {
  Texts texts{"Old pier burns down again", kProse[0], "Most read", "A bus", "A boat"};
  texts = with(texts, Texts(kProse.begin(), kProse.end()));
  const Article article = zoned(texts);
  CHECK(label(article, 2) == "teaser/closing-heading");
  CHECK(article.paragraphs[3].zone != Zone::teaser);
}

TEST_CASE("bullets at the end of a text are links") {
  const Article article =
      zoned(with(kArticle, {"More on this story:", "– Who is Ada Brandt?", "– Five old piers"}));
  CHECK(label(article, 8) == "teaser/closing-bullets");
  CHECK(label(article, 9) == "teaser/closing-bullets");
}

TEST_CASE("of a page's dump the stretch of prose is the article") {
  const Article article = zoned(page());
  CHECK(article.metadata.title == "Old pier burns down again");
  for (std::size_t i = 0; i < article.paragraphs.size(); ++i) {
    INFO(i << ' ' << article.paragraphs[i].text << ' ' << label(article, i));
    const Zone zone = article.paragraphs[i].zone;
    if (i < 11 || i >= 18) CHECK(!(zone == Zone::body || zone == Zone::heading));
    if (i > 11 && i < 18) CHECK(zone == Zone::body);
  }
}

TEST_CASE("a long table is no page") {
  Texts texts = kArticle;
  for (int i = 0; i < 60; ++i) texts.push_back("Barley " + std::to_string(i));
  const Article article = zoned(texts);
  CHECK(article.paragraphs.back().zone == Zone::body);
}

TEST_CASE("zones keep text and order, what a format gave, and are the same given twice") {
  std::mt19937 random(7);
  Texts lines = page();
  lines = with(lines, {"You may also like", "|", "Photo: Ada", "By Ada Brandt", "January 8, 2022",
                       "• A", "", "\xEF\xBF\xBD", "(", "©", "“", "Read also", "Most read"});
  for (int round = 0; round < 300; ++round) {
    Texts texts;
    const std::size_t size = random() % 60;
    for (std::size_t i = 0; i < size; ++i) texts.push_back(lines[random() % lines.size()]);
    Article article = zoned(texts);
    REQUIRE(article.paragraphs.size() == texts.size());
    for (std::size_t i = 0; i < size; ++i) REQUIRE(article.paragraphs[i].text == texts[i]);

    Article again = article;
    assign_zones(again);
    for (std::size_t i = 0; i < size; ++i) REQUIRE(label(again, i) == label(article, i));

    if (size == 0) continue;
    again.paragraphs[size / 2].zone = Zone::credit;
    again.paragraphs[size / 2].rule = "figcaption";
    assign_zones(again);
    CHECK(label(again, size / 2) == "credit/figcaption");
  }
}

}  // namespace dateline

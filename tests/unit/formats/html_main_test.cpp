// SPDX-License-Identifier: GPL-2.0-or-later
// Pages whose text is in several places, in a list, in a script, or among what looks like it; and
// the rules for lines on pages.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "indexer/article/zones.h"
#include "indexer/formats/html/html.h"

namespace dateline {
namespace {

struct ReadPage {
  Article article;
  std::string refused;
  std::vector<std::string> warnings;
};

ReadPage read(std::string_view bytes) {
  ReadPage page;
  read_html(bytes, "page.html",
            {[&](Article&& read) { page.article = std::move(read); },
             [&](Rejection&& rejection) { page.refused = rejection.reason; },
             [&](Warning&& warning) { page.warnings.push_back(warning.message); }});
  return page;
}

/// The page as it is indexed: after the rules for lines.
Article indexed(std::string_view bytes) {
  Article article = read(bytes).article;
  assign_zones(article);
  return article;
}

std::string zone_of(const Article& article, std::string_view beginning) {
  const auto at = std::ranges::find_if(article.paragraphs, [&](const Paragraph& paragraph) {
    return paragraph.text.starts_with(beginning);
  });
  if (at == article.paragraphs.end()) return "missing";
  return std::string(zone_row(at->zone).name) + ": " + std::string(at->rule);
}

std::string prose(const std::string& beginning) {
  return "<p>" + beginning +
         " was carried over the bar by the spring tide before the lifeboat could reach it, as two "
         "of the pilots said.</p>";
}

/// A menu whose lines make any text look scraped.
std::string menu() {
  std::string items;
  for (const char* const item : {"Home", "World", "Sport", "Business", "Sign in", "Contact us",
                                 "Subscribe", "Newsletter", "Terms of use", "Opinion"}) {
    items += "<li><a href=/x>" + std::string(item) + "</a></li>";
  }
  return "<ul>" + items + "</ul>";
}

}  // namespace

TEST_CASE("the rule for dumps of pages leaves a page alone whose markup names the text") {
  std::string parts;
  for (int i = 0; i < 12; ++i) {
    const std::string number = std::to_string(i);
    parts += prose("Barge " + number) + "<ul><li>Berth " + number + "</li><li>Draught 2</li></ul>";
  }
  const Article page = indexed(menu() + "<article><h1>Barges</h1>" + parts + "</article>");
  for (const Paragraph& paragraph : page.paragraphs) CHECK(paragraph.rule != "outside-article");
  CHECK(zone_of(page, "Berth 0") == "body: article");
  CHECK(zone_of(page, "Berth 11") == "body: article");
}

TEST_CASE("rules for lines keep the zones that markup gave, whatever the rules are called") {
  const Article page = indexed("<article>" + prose("Barge") + "<div class=byline>" +
                               prose("The writer") + "</div><div class=photo-credit>" +
                               prose("The picture") + "</div>" + prose("Tug") + "</article>");
  CHECK(zone_of(page, "The writer") == "byline: author");
  CHECK(zone_of(page, "The picture") == "credit: picture credit");
}

TEST_CASE("a heading that closes an article is a teaser on a page too") {
  const Article page = indexed("<article>" + prose("Barge") + prose("Tug") +
                               "<h3>You may also like</h3>" + prose("Skiff") + "</article>");
  CHECK(zone_of(page, "You may") == "teaser: closing-heading");
}

TEST_CASE("prose between headline and text is body, whatever its element") {
  const std::string text = "<div class=text>" + prose("Barge") + prose("Tug") + prose("Skiff") +
                           prose("Ketch") + prose("Yawl") + prose("Punt") + "</div>";
  const std::string lead = "The barge lay across the fairway for most of the night";
  CHECK(zone_of(indexed("<div><header><h1>Barge adrift</h1><div class=teaser-text>" + lead +
                        "</div></header>" + text + "</div>"),
                "The barge lay") == "body: standfirst");
  CHECK(zone_of(indexed("<div><div>" + lead + "</div><h1>Barge adrift</h1>" + text + "</div>"),
                "The barge lay") == "boilerplate: outside");
}

TEST_CASE("entries of a live report are text, readers' comments are not") {
  const std::string entry = "<div class='comment'><time>10:00</time>" + prose("Barge") + "</div>";
  CHECK(zone_of(indexed("<main><div class=liveticker>" + entry + entry + "</div></main>"),
                "Barge") == "body: main");
  CHECK(zone_of(indexed("<main>" + prose("Tug") + prose("Skiff") + prose("Ketch") + "<div>" +
                        entry + "</div></main>"),
                "Barge") == "boilerplate: comments");
}

TEST_CASE("a teaser without a link is text") {
  const auto teaser = [](const std::string& inside) {
    return zone_of(indexed("<article>" + prose("Tug") + "<div class=teaser>" + inside + "</div>" +
                           prose("Skiff") + "</article>"),
                   "Barge");
  };
  CHECK(teaser(prose("Barge")) == "body: article");
  CHECK(teaser(prose("Barge") + "<a href=/more>more</a>") == "teaser: related");
}

TEST_CASE("articles side by side are parts of one, articles with headlines of their own are not") {
  const auto part = [](const std::string& headline, const std::string& word) {
    return "<article>" + headline + prose(word) + prose(word + " too") + "</article>";
  };
  const Article parts = indexed("<div><h1>Three</h1>" + part("", "Tug") + part("", "Skiff") +
                                part("", "Punt") + "</div>");
  CHECK(zone_of(parts, "Tug") == "body: article");
  CHECK(zone_of(parts, "Punt") == "body: article");
  const Article next = indexed("<div>" + part("<h1>One</h1>", "Tug") +
                               part("<h1>Two</h1>" + prose("Ketch"), "Skiff") + "</div>");
  CHECK(zone_of(next, "Tug") == "body: article");
  CHECK(zone_of(next, "Skiff") == "boilerplate: outside");
}

TEST_CASE("links within the page and cells next to others are text") {
  const Article page = indexed(
      "<article>" + prose("Tug") +
      "<p><a href='#dues'>What the harbour takes in dues</a></p>"
      "<table><tr><td><a href=/amity>Port Amity Rowing Club</a></td><td>12</td></tr></table>"
      "<p><a href=/dues>What the harbour gives for dues</a></p>" +
      prose("Skiff") + "</article>");
  CHECK(zone_of(page, "What the harbour takes") == "body: article");
  CHECK(zone_of(page, "Port Amity") == "body: article");
  CHECK(zone_of(page, "What the harbour gives") == "teaser: link");
}

TEST_CASE("lists and results are text to the end, and from the first heading on") {
  const Article page =
      indexed("<article><h1>Regatta</h1><h2>Eights</h2><p>Amity 6.02</p>" + prose("The last race") +
              prose("The first race") + "<ul><li>Amity 12</li><li>Selby 9</li></ul></article>");
  CHECK(zone_of(page, "Amity 6.02").starts_with("body"));
  CHECK(zone_of(page, "Selby 9") == "body: article");
}

TEST_CASE("inline styles hide by display and by visibility") {
  const auto styled = [](const std::string& style) {
    return zone_of(indexed("<article>" + prose("Tug") + prose("Skiff") + "<div style='" + style +
                           "'>" + prose("Barge") + "</div>" + prose("Punt") + "</article>"),
                   "Barge");
  };
  CHECK(styled("color:red;VISIBILITY : hidden") == "boilerplate: hidden");
  CHECK(styled("display:none !important") == "boilerplate: hidden");
  CHECK(styled("backface-visibility:hidden") == "body: article");
  CHECK(styled("display:block") == "body: article");
}

TEST_CASE("marks above the line are words of their own, endings and units are not") {
  const auto text = [](const std::string& html) {
    return read("<p>" + html).article.paragraphs.at(0).text;
  };
  CHECK(text("in 1871<sup>4</sup> and") == "in 1871 4 and");
  CHECK(text("tide<sup><a href=#n>12</a></sup>, then") == "tide 12, then");
  CHECK(text("<sup>7</sup>See there") == "7 See there");
  CHECK(text("10<sup>9</sup>") == "10 9");
  CHECK(text("the 2<sup>nd</sup> boat") == "the 2nd boat");
  CHECK(text("9 km<sup>2</sup> of mud, H<sub>2</sub>O") == "9 km2 of mud, H2O");
  CHECK(text("tide<sup>[3]</sup>") == "tide[3]");
}

TEST_CASE("text that only a script has is the page's, cited in the script") {
  const std::string plain =
      std::string("The barge \\u201cAmity\\u201d sank.\\n\\n") + std::string(30, 'a') +
      " and its crew of four rowed ashore, wet but "
      "whole, said the \\\"pilot\\\". They were home before the tide turned, "
      "and the barge is to be raised in spring, if the dues are paid by then.";
  const std::string html =
      "<html><head><title>Barge</title>\n<script type='application/ld+json'>"
      "{\"@type\":\"NewsArticle\",\n\"articleBody\":\"" +
      plain + "\"}</script></head><body><div>Loading</div></body></html>";
  const Article page = read(html).article;
  CHECK(zone_of(page, "The barge “Amity” sank.") == "body: script");
  CHECK(zone_of(page, "Loading") == "boilerplate: outside");
  const Paragraph& last = page.paragraphs.back();
  CHECK(last.lines.at(0).line == 3);
  const Span cited = last.source.to_source({0, last.text.size()});
  CHECK(cited.of(html).ends_with("paid by then."));
  CHECK(cited_in_html(html, cited, "utf-8") == last.text);
  CHECK(last.text.find("\"pilot\"") != std::string::npos);
}

TEST_CASE("embedded data gives text in HTML; what no string has is refused, not kept as a title") {
  const std::string body =
      "<p>The barge sank. " + std::string(20, 'b') + R"(<\/p>)" +
      "<p>Its crew rowed home, wet but whole, and told the pilot so. The pilot wrote it down, as "
      "pilots do, and went to bed. In the morning the barge had gone, and so had the buoy that was "
      "to mark the place where it lay. Nobody has seen either of them since that night in spring, "
      "though many have looked for them with lead and line, and one with a lamp and a bell. The "
      "dues are to be paid all the same, the harbour office says." +
      R"(<\/p>)";
  const Article page =
      read(
          "<title>Barge</title><body><div id=app></div><script>window.__STATE__ = {\"post\": "
          "{\"title\": \"Barge\", \"html\": \"" +
          body + "\"}}</script>")
          .article;
  CHECK(zone_of(page, "The barge sank. bbb") == "body: script");
  CHECK(zone_of(page, "Its crew") == "body: script");
  CHECK(read("<title>Barge</title><div id=app></div><script>start()</script>").refused ==
        "no text found");
}

}  // namespace dateline

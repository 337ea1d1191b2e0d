// SPDX-License-Identifier: GPL-2.0-or-later
// Which words of a page are the headline of its article.
#include <catch2/catch.hpp>
#include <string>

#include "indexer/formats/html/html.h"

namespace dateline {
namespace {

const std::string kStory =
    "<p>The ferry left Port Amity at dawn with forty people on board, the harbour master said, and "
    "was due back before the evening tide.</p>"
    "<p>Nobody was hurt when it ran aground on the sandbank, but the engine took in water, and the "
    "passengers were fetched by fishing boats.</p>"
    "<p>The pilot had asked for a longer pier since the spring, and the council is to decide on it "
    "in the last week of the month, the mayor told us.</p>";

Article article(const std::string& html) {
  Article result;
  read_html(html, "page.html",
            {[&](Article&& read) { result = std::move(read); },
             [](Rejection&&) { FAIL("refused"); }, [](Warning&&) {}});
  return result;
}

std::string title(const std::string& head, const std::string& body) {
  return article("<html><head>" + head + "</head><body>" + body + "</body></html>").metadata.title;
}

std::string story(const std::string& heading) {
  return "<article>" + heading + kStory + "</article>";
}

const std::string kSite = "<meta property=og:site_name content='Harbour Post'>";

}  // namespace

TEST_CASE("the heading that the head agrees with is the title, less the site's name") {
  CHECK(title("<title>Ferry runs aground | Harbour Post</title>" + kSite,
              "<header><h1><a href=/>Harbour Post</a></h1></header>" +
                  story("<h2>Ferry runs aground</h2>")) == "Ferry runs aground");
  CHECK(title("<title>Ferry runs aground - Harbour Post</title>",
              "<nav><h1>All sections</h1></nav>" + story("<h1>Ferry runs aground</h1>")) ==
        "Ferry runs aground");
  CHECK(title("<title>Ferry runs aground - Harbour Post</title>",
              "<h1>Local news</h1>" + story("<h1>Ferry runs aground</h1>")) ==
        "Ferry runs aground");
}

TEST_CASE("a headline that the head words otherwise is believed where readers see it") {
  CHECK(title("<meta property=og:title content='You will not believe what this ferry did'>",
              story("<h1>Ferry runs aground off Port Amity at dawn</h1>")) ==
        "Ferry runs aground off Port Amity at dawn");
}

TEST_CASE("the name of a section or of the site is not a headline") {
  const std::string head = "<title>Ferry runs aground - Harbour Post</title>" + kSite;
  CHECK(title(head, "<h1>Local news</h1><div>" + kStory + "</div>") == "Ferry runs aground");
  CHECK(title(head, "<h1>Harbour Post</h1><div>" + kStory + "</div>") == "Ferry runs aground");
  CHECK(title(head, "<h1><a href='https://post.example/'>Ferry runs</a></h1><div>" + kStory +
                        "</div>") == "Ferry runs aground");
}

TEST_CASE("headings below the text and next to it are not the title") {
  const std::string head = "<title>Ferry runs aground</title>";
  CHECK(title(head, story("") + "<h1>More about the harbour and its ferries</h1>") ==
        "Ferry runs aground");
  CHECK(title(head, "<aside><h1>More about the harbour and its ferries</h1></aside>" + story("")) ==
        "Ferry runs aground");
}

TEST_CASE("a kicker is not part of the title, even where the head has it in its own") {
  const std::string heading =
      "<h1><span class=kicker>Accidents</span><span>Ferry runs aground at dawn</span></h1>";
  CHECK(title("<title>Ferry runs aground at dawn</title>", story(heading)) ==
        "Ferry runs aground at dawn");
  CHECK(title("<title>Accidents: Ferry runs aground at dawn</title>", story(heading)) ==
        "Ferry runs aground at dawn");
  CHECK(title("<title>Ferry runs aground at dawn</title>",
              story("<h1>Accidents | Ferry runs aground at dawn</h1>")) ==
        "Ferry runs aground at dawn");
}

TEST_CASE("a title that was cut is completed where the head has all of it") {
  CHECK(title("<meta property=og:title content='Ferry runs aground off Port...'>"
              "<title>Ferry runs aground off Port Amity at dawn | Harbour Post</title>" +
                  kSite,
              "<div>" + kStory + "</div>") == "Ferry runs aground off Port Amity at dawn");
}

TEST_CASE("what a page hides in its headline is not part of it") {
  CHECK(title("", story("<h1><span class=sr-only>Headline of this page</span>Fer\u00ADry runs\u00A0"
                        "aground</h1>")) == "Ferry runs aground");
  CHECK(title("", story("<h1>Ferry <b>runs</b><br>aground<script>x()</script></h1>")) ==
        "Ferry runs aground");
}

TEST_CASE("a page without headings has the title of its head") {
  CHECK(title("<title>Ferry runs aground</title>", kStory) == "Ferry runs aground");
  CHECK(title("<title>Harbour Post</title>" + kSite, kStory) == "Harbour Post");
  CHECK(title("", kStory).empty());
}

TEST_CASE("the title's paragraph has its zone, and the site's own heading does not") {
  const Article page = article(
      "<title>Ferry runs aground | Harbour Post</title><h1 class=logo>Harbour Post</h1>"
      "<div><h2>Ferry runs aground</h2>" +
      kStory + "</div>");
  REQUIRE(page.paragraphs.size() > 2);
  CHECK(page.paragraphs[0].text == "Harbour Post");
  CHECK(page.paragraphs[0].zone != Zone::title);
  CHECK(page.paragraphs[1].zone == Zone::title);
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Whom a page names as the authors of its article.
#include <catch2/catch.hpp>
#include <string>

#include "indexer/formats/html/html.h"

namespace dateline {
namespace {

const std::string kStory =
    "<p>The ferry left Port Amity at dawn with forty people on board, the harbour master said, and "
    "was due back before the evening tide.</p>"
    "<p>Nobody was hurt when it ran aground on the sandbank, but the engine took in water, and the "
    "passengers were fetched by fishing boats.</p>";

const std::string kHead =
    "<title>Ferry runs aground</title><meta property=og:site_name content='Harbour Post'>"
    "<link rel=canonical href='https://post.example/ferry'>";

std::string byline(const std::string& head, const std::string& marks,
                   const std::string& after = "") {
  Article result;
  read_html("<html><head>" + kHead + head + "</head><body><article><h1>Ferry runs aground</h1>" +
                marks + kStory + "</article>" + after + "</body></html>",
            "page.html",
            {[&](Article&& read) { result = std::move(read); },
             [](Rejection&&) { FAIL("refused"); }, [](Warning&&) {}});
  return result.metadata.byline;
}

std::string json_ld(const std::string& author) {
  return R"(<script type="application/ld+json">{"@type":"NewsArticle","author":)" + author +
         "}</script>";
}

const std::string kMark = "<a rel=author href=/a>Ann Lee</a>";

}  // namespace

TEST_CASE("JSON-LD names the authors, then what the head says of the article, then marks") {
  const std::string article = "<meta name=parsely-author content='Cy Moe'>";
  const std::string page = "<meta name=author content='Dee Orr'>";
  CHECK(byline(json_ld(R"(["Bo Ek","Ann Lee","Bo Ek"])") + article, kMark) == "Bo Ek, Ann Lee");
  CHECK(byline(article + page, kMark) == "Cy Moe");
  CHECK(byline(page, kMark) == "Ann Lee");
  CHECK(byline(page, "") == "Dee Orr");
  CHECK(byline("", "").empty());
}

TEST_CASE("several authors are joined as the page writes them, else by commas") {
  const std::string list = json_ld(R"(["Ann Lee","Bo Ek"])");
  CHECK(byline(list, "<p>By <a>Ann Lee</a> and <a>Bo Ek</a></p>") == "Ann Lee and Bo Ek");
  CHECK(byline(list, "<p>Ann Lee is on the ferry.</p><p>Bo Ek</p>") == "Ann Lee, Bo Ek");
}

TEST_CASE("a full name that is marked is better than a login name") {
  CHECK(byline(json_ld(R"({"name":"annlee"})"), kMark) == "Ann Lee");
  CHECK(byline(json_ld(R"({"name":"annlee"})"), "<a rel=author href=/a>lee</a>") == "annlee");
  CHECK(byline(json_ld(R"({"name":"annlee"})"), "<a rel=author href=/b>Bo Ek</a>") == "annlee");
}

TEST_CASE("the outlet is not the author where somebody is") {
  CHECK(byline("<meta name=author content='Harbour Post'>", kMark) == "Ann Lee");
  CHECK(byline("<meta name=author content='Port News (www.post.example)'>", kMark) == "Ann Lee");
  CHECK(byline(json_ld(R"({"@type":"Organization","name":"Harbour Post"})"), kMark) == "Ann Lee");
  CHECK(byline(json_ld(R"({"name":"Harbour Post - Ann Lee"})"), "") == "Ann Lee");
  CHECK(byline("<meta name=author content='Harbour Post'>", "").empty());
  CHECK(byline(json_ld(R"({"@type":"Organization","name":"Harbour Post"})"), "").empty());
  CHECK(byline(json_ld(R"({"@type":"Person","name":"Harbour Post"})"), "") == "Harbour Post");
}

TEST_CASE("elements name authors by rel, itemprop, class names and links to their pages") {
  CHECK(byline("", "<span itemprop=author>von <b itemprop=name>Ann Lee</b>, Amity</span>") ==
        "Ann Lee");
  CHECK(byline("", "<div class=article-author>Text: Ann Lee</div>") == "Ann Lee");
  CHECK(byline("", "<p class=autorenzeile>Von Ann Lee und Bo Ek</p>") == "Ann Lee und Bo Ek");
  CHECK(byline("", "<div class=byline><p>By</p><p>Ann Lee</p><time>today</time></div>") ==
        "Ann Lee");
  CHECK(byline("", "<div class=authorline>Sports <i>von</i><div>Ann Lee</div></div>").empty());
  CHECK(byline("", "<div class=author>Sports von <div>Ann Lee</div></div>") == "Ann Lee");
  CHECK(byline("", "<p>by <a href='/author/ann'>Ann Lee</a></p>") == "Ann Lee");
  CHECK(byline("", kMark + " and <a rel=author href=/b>Bo Ek</a>") == "Ann Lee and Bo Ek");
}

TEST_CASE("those who comment and who wrote other articles are not the authors") {
  const std::string comment =
      "<div class=comments><a rel=author href=/c>Cy Moe</a><p>Well said, and high time that "
      "somebody "
      "did.</p></div>";
  CHECK(byline("", "", comment).empty());
  CHECK(byline("", "", "<div class=related><a rel=author href=/c>Cy Moe</a></div>").empty());
  CHECK(byline("", "<div class=author-bio>Cy Moe</div>").empty());
}

TEST_CASE("a column of class sidebar that holds the headline names the authors") {
  Article page;
  read_html("<div class=sidebar><h1>Ferry runs aground</h1>" + kMark + "</div><article>" + kStory +
                "</article>",
            "page.html",
            {[&](Article&& read) { page = std::move(read); }, [](Rejection&&) { FAIL("refused"); },
             [](Warning&&) {}});
  CHECK(page.metadata.byline == "Ann Lee");
}

TEST_CASE("words in the place of a name that are not a name are not a byline") {
  CHECK(byline("<meta name=author content='No Author'>", "").empty());
  CHECK(byline("<meta name=author content=admin>", "").empty());
  CHECK(byline("", "<a rel=author href=/a>View all posts by Ann Lee</a>") == "Ann Lee");
  CHECK(byline("", "<span class=author>@annlee</span>").empty());
  CHECK(byline("", "<span class=author>Photos</span>").empty());
  CHECK(byline("", "<span class=author>ann@post.example</span>").empty());
}

}  // namespace dateline

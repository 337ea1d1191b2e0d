// SPDX-License-Identifier: GPL-2.0-or-later
// Which paragraphs of a page are its article: each kind of evidence on invented pages.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "indexer/formats/html/html.h"

namespace dateline {
namespace {

Article article(std::string_view bytes) {
  Article result;
  read_html(bytes, "page.html",
            {[&](Article&& read) { result = std::move(read); },
             [](Rejection&&) { FAIL("refused"); }, [](Warning&&) {}});
  return result;
}

/// The zone of the paragraph that begins with `beginning`.
std::string zone_of(const Article& article, std::string_view beginning) {
  for (const Paragraph& paragraph : article.paragraphs) {
    if (paragraph.text.starts_with(beginning)) {
      return std::string(zone_row(paragraph.zone).name) + ": " + std::string(paragraph.rule);
    }
  }
  return "missing";
}

const std::string kFirst =
    "<p>The ferry left Port Amity at dawn with forty people on board, the harbour master said, and "
    "was due back before the evening tide.</p>";
const std::string kSecond =
    "<p>Nobody was hurt when it ran aground on the sandbank, but the engine took in water, and the "
    "passengers were fetched by fishing boats.</p>";
const std::string kStory = kFirst + kSecond;
const std::string kOther =
    "<p>A bakery on Mill Street has won a prize for its rye bread for the third year in a row, and "
    "its owner says that the oven deserves it, not she.</p>";

}  // namespace

TEST_CASE("a page with little text stays body") {
  const Article page = article("<div>Short.<p>Shorter.</div>");
  CHECK(zone_of(page, "Short.") == "body: ");
  CHECK(zone_of(page, "Shorter.") == "body: ");
}

TEST_CASE("the main text is the block with the prose; what stands outside is not") {
  const Article page = article("<div><a href=/>Front page</a></div><div><div>" + kStory +
                               "</div></div><div>Imprint</div>");
  CHECK(zone_of(page, "The ferry") == "body: density");
  CHECK(zone_of(page, "Nobody") == "body: density");
  CHECK(zone_of(page, "Front") == "boilerplate: outside");
  CHECK(zone_of(page, "Imprint") == "boilerplate: outside");
}

TEST_CASE("an element that says it is the article is believed") {
  const std::string other = "<div>" + kOther + "</div>";
  CHECK(zone_of(article(other + "<article>" + kStory + "</article>"), "A bakery") ==
        "boilerplate: outside");
  CHECK(zone_of(article(other + "<main>" + kStory + "</main>"), "The ferry") == "body: main");
  CHECK(zone_of(article(other + "<div itemprop=articleBody>" + kStory + "</div>"), "The ferry") ==
        "body: itemprop");
}

TEST_CASE("an empty element that says it is the article is not believed") {
  const Article page = article("<article>Listen</article><div>" + kStory + kOther + "</div>");
  CHECK(zone_of(page, "The ferry") == "body: density");
}

TEST_CASE("articleBody of JSON-LD finds the article where nothing else does") {
  const std::string body =
      "The ferry left Port Amity at dawn with forty people on board, the harbour master said, and "
      "was due back before the evening tide. Nobody was hurt when it ran aground on the sandbank, "
      "but the engine took in water, and the passengers were fetched by fishing boats.";
  const std::string data =
      "<script type='application/ld+json'>{\"@graph\": [{\"@type\": [\"NewsArticle\"], "
      "\"articleBody\": \"" +
      body + "\"}]}</script>";
  const std::string page = "<div>" + kStory + "</div><div>" + kOther + "</div>";
  CHECK(zone_of(article(page), "A bakery").starts_with("body"));
  CHECK(zone_of(article(data + page), "A bakery") == "boilerplate: outside");
  CHECK(zone_of(article(data + page), "Nobody") == "body: json-ld");
  // Quoted text is body whatever the class names say.
  CHECK(zone_of(article(data + "<div class=sidebar>" + kStory + "</div>"), "Nobody") ==
        "body: json-ld");
}

TEST_CASE("articleBody that the page does not show decides nothing") {
  const std::string data =
      "<script type='application/ld+json'>{\"@type\": \"Article\", \"articleBody\": \"Quite "
      "another "
      "text of more than twenty words that stands nowhere on the page, so that it cannot tell "
      "where "
      "the article is, however long it may be.\"}</script>";
  CHECK(zone_of(article(data + "<article>" + kStory + "</article>"), "The ferry") ==
        "body: article");
}

TEST_CASE("elements, roles and class names say what is no article") {
  const auto inside = [](const std::string& element) {
    return zone_of(article("<article>" + kFirst + element + kSecond + "</article>"), "Words");
  };
  CHECK(inside("<nav>Words of it.</nav>") == "boilerplate: nav");
  CHECK(inside("<footer>Words of it.</footer>") == "boilerplate: footer");
  CHECK(inside("<form>Words of it.</form>") == "boilerplate: form");
  CHECK(inside("<aside>Words of it.</aside>") == "boilerplate: aside");
  CHECK(inside("<div role=search>Words of it.</div>") == "boilerplate: role");
  CHECK(inside("<div style='color:red; display : none'>Words of it.</div>") ==
        "boilerplate: hidden");
  CHECK(inside("<div class='x newsletter-signup'>Words of it.</div>") == "boilerplate: subscribe");
  CHECK(inside("<div id=relatedPosts>Words of <a href=/x>it</a>.</div>") == "teaser: related");
  CHECK(inside("<div class='most_read'>Words of <a href=/x>it</a>.</div>") == "teaser: related");
  CHECK(inside("<div class=comments-area>Words of it.</div>") == "boilerplate: comments");
  CHECK(inside("<figure><figcaption>Words of it.</figcaption></figure>") == "caption: figcaption");
  CHECK(inside("<p class=wp-caption-text>Words of it.</p>") == "caption: caption");
  CHECK(inside("<div class=photo-credit>Words of it.</div>") == "credit: picture credit");
  CHECK(inside("<div><span rel=author>Words</span></div>") == "byline: rel");
  CHECK(inside("<div itemprop=author>Words</div>") == "byline: itemprop");
  CHECK(inside("<p class=byline>Words</p>") == "byline: author");
  CHECK(inside("<h2>Words</h2>") == "heading: heading element");
}

TEST_CASE("a class name is not believed of most of the article, nor behind a word that undoes it") {
  CHECK(zone_of(article("<div class=modal><div>" + kStory + "</div></div>"), "The ferry") ==
        "body: density");
  const std::string page =
      "<article>" + kStory + "<div class='content-with-sidebar'>" + kOther + "</div></article>";
  CHECK(zone_of(article(page), "A bakery").starts_with("body"));
}

TEST_CASE("links are teasers, and cards are") {
  const Article links =
      article("<article>" + kFirst + "<p><a href=/b>Bread from Mill Street wins a prize</a></p>" +
              kSecond + "</article>");
  CHECK(zone_of(links, "Bread") == "teaser: link");
  const std::string card =
      "<div><h3><a href=/b>Bread wins</a></h3><p>Its owner is glad: " + std::string(400, 'o') +
      "</p></div>";
  const Article cards =
      article("<article>" + kStory + "<div>" + card + card + card + "</div></article>");
  CHECK(zone_of(cards, "Bread") == "teaser: card");
  CHECK(zone_of(cards, "Its owner") == "teaser: card");
}

TEST_CASE("scraps before and after the prose are no body, lists and tables inside are") {
  const Article page = article("<article><p>Port Amity</p>" + kFirst +
                               "<ul><li>Ferries: 2</ul><table><tr><td>Boats<td>7</table>" +
                               kSecond + "<p>Print</p></article>");
  CHECK(zone_of(page, "Port Amity") == "boilerplate: before the text");
  CHECK(zone_of(page, "Ferries") == "body: article");
  CHECK(zone_of(page, "Boats") == "body: article");
  CHECK(zone_of(page, "Print") == "boilerplate: after the text");
}

TEST_CASE("zones change no text: all of the page stays, in order") {
  const std::string page = "<nav>One</nav><article><h1>Two</h1>" + kStory +
                           "<aside class=related>Three</aside></article><footer>Four</footer>";
  const Article read = article(page);
  std::vector<std::string> texts;
  for (const Paragraph& paragraph : read.paragraphs) {
    texts.push_back(paragraph.text.substr(0, 5));
    CHECK(paragraph.number == texts.size());
  }
  CHECK(texts == std::vector<std::string>{"One", "Two", "The f", "Nobod", "Three", "Four"});
}

TEST_CASE("markup that would take quadratic time is read in linear time") {
  std::string tags = "<p>before";
  for (int i = 0; i < 50000; ++i) tags += "<b>";
  for (int i = 0; i < 50000; ++i) tags += "</i>";
  CHECK(article(tags + "after").paragraphs.at(0).text == "beforeafter");
  std::string attributes = "<p>before<a ";
  for (int i = 0; i < 50000; ++i) attributes += "a" + std::to_string(i) + "=1 ";
  CHECK(article(attributes + ">after").paragraphs.at(0).text == "beforeafter");
}

}  // namespace dateline

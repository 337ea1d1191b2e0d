// SPDX-License-Identifier: GPL-2.0-or-later
// Names among what is written around them.
#include "indexer/article/author_names.h"

#include <catch2/catch.hpp>

#include "indexer/article/byline.h"

namespace dateline {
namespace {

std::string byline(std::string text, Zone zone = Zone::body) {
  const EdgeLine line{std::move(text), zone, true, false};
  const auto found = byline_of(line);
  return found ? found->name : std::string();
}

}  // namespace

TEST_CASE("names lose the words that open a byline, in many languages") {
  for (const char* const text :
       {"By Ann Lee", "by: Ann Lee", "Von Ann Lee", "von Ann Lee", "Por Ann Lee", "par Ann Lee",
        "Di Ann Lee", "Door Ann Lee", "Af Ann Lee", "Av Ann Lee", "Text: Ann Lee", "Autor: Ann Lee",
        "Auteur : Ann Lee", "Written by Ann Lee", "Posted by: Ann Lee", "View all posts by Ann Lee",
        "Alle Beiträge von Ann Lee anzeigen", "Ein Kommentar von Ann Lee", "Автор: Ann Lee"}) {
    CAPTURE(text);
    CHECK(author_line(text) == "Ann Lee");
  }
}

TEST_CASE("a name that begins as a byline does keeps its beginning") {
  CHECK(author_line("Von Stein") == "Von Stein");
  CHECK(author_line("Byron Ek") == "Byron Ek");
  CHECK(author_line("Parker Moe") == "Parker Moe");
}

TEST_CASE("names lose dates, roles, addresses and what follows a divider") {
  CHECK(author_line("Ann Lee, Staff Writer") == "Ann Lee");
  CHECK(author_line("Ann Lee, Chefredakteurin") == "Ann Lee");
  CHECK(author_line("ANN LEE, Post Sports Writer") == "ANN LEE");
  CHECK(author_line("Analysis by Ann Lee, Post News") == "Ann Lee, Post News");
  CHECK(author_line("Post-Redakteurin Ann Lee") == "Ann Lee");
  CHECK(author_line("Text: Ann Lee, Fotos: Bo Ek") == "Ann Lee");
  CHECK(author_line("Gastautor Ek") == "Gastautor Ek");
  CHECK(author_line("Redaktion Hafen Post") == "Redaktion Hafen Post");
  CHECK(author_line("Published on 8 January 2022 by Ann Lee") == "Ann Lee");
  CHECK(author_line("Veröffentlicht am 8. Januar 2022 von annlee in Hafen") == "annlee");
  CHECK(author_line("Ann Lee | Harbour Post") == "Ann Lee");
  CHECK(author_line("Ann Lee – 8 January 2022") == "Ann Lee");
  CHECK(author_line("Ann Lee 08.01.2022, 10:20") == "Ann Lee");
  CHECK(author_line("Ann Lee (ann@post.example)") == "Ann Lee");
  CHECK(author_line("Ann Lee @annlee") == "Ann Lee");
  CHECK(author_line("Ann  Lee\u00A0and Bo Ek") == "Ann Lee and Bo Ek");
  CHECK(author_line("Ann Lee, Bo Ek, Reporter") == "Ann Lee, Bo Ek");
  CHECK(author_line("Ann LeeAnn Lee") == "Ann Lee");
  CHECK(author_line("Ann Lee, PhD") == "Ann Lee, PhD");
  CHECK(author_line("Martin Lee Jr.") == "Martin Lee Jr.");
}

TEST_CASE("text that is not a name gives no name") {
  for (const char* const text :
       {"", "admin", "No Author", "Unknown", "Dienstag", "mardi", "Tuesday, 8 January 2022",
        "25. Januar 2022", "https://social.example/ann", "www.post.example", "@annlee", "2022",
        "by", "Who wrote this?", "Copyright 2022 Harbour Post", "On sale: the July issue",
        "The ferry that ran aground last week was built in Amity and had been inspected in "
        "spring"}) {
    CAPTURE(text);
    CHECK(author_line(text).empty());
  }
}

TEST_CASE("written bylines of other languages need two names, as they open other lines, too") {
  CHECK(byline("Von Anna Muster") == "Anna Muster");
  CHECK(byline("Por Ana Lima, Lisboa") == "Ana Lima, Lisboa");
  CHECK(byline("Text: Anna Muster") == "Anna Muster");
  CHECK(byline("| By Ann Lee | 8 January 2022") == "Ann Lee");
  CHECK(byline("Von Norden").empty());
  CHECK(byline("Von der Fähre gerettet").empty());
  CHECK(byline("By Reuters") == "Reuters");
}

TEST_CASE("below an article a byline has a colon") {
  const auto below = [](std::string text) {
    const auto found = first_byline({EdgeLine{std::move(text), Zone::body, false, false}});
    return found ? found->name : std::string();
  };
  CHECK(below("Text: Ann Lee") == "Ann Lee");
  CHECK(below("Auteur : Ann Lee") == "Ann Lee");
  CHECK(below("Von Ann Lee").empty());
  CHECK(below("Ann Lee").empty());
}

TEST_CASE("a weekday in a byline's place is not a byline") {
  CHECK(byline("Dienstag", Zone::byline).empty());
  CHECK(byline("Mercredi", Zone::byline).empty());
  CHECK(byline("Stand", Zone::byline).empty());
  CHECK(byline("Ann Lee", Zone::byline) == "Ann Lee");
}

}  // namespace dateline

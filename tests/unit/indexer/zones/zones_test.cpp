// SPDX-License-Identifier: GPL-2.0-or-later
// Each rule for zones: what it takes, and what it must leave to the text.
#include "indexer/article/zones.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "indexer/article/title.h"
#include "tests/unit/indexer/zones/zoned.h"

namespace dateline {
namespace {

using Texts = std::vector<std::string>;

// What a line is taken for in the middle of an ordinary article.
std::string inside(const std::string& line) {
  const Article article = zoned({"Old pier burns down again", kProse[0], kProse[1], kProse[2], line,
                                 kProse[3], kProse[4], kProse[5]});
  return label(article, 4);
}

// ...and behind its headline.
std::string behind_title(const std::string& line) {
  const Article article = zoned({"Old pier burns down again", line, kProse[0], kProse[1]});
  return label(article, 1);
}

// ...and as its last line.
std::string at_end(const std::string& line) {
  const Article article =
      zoned({"Old pier burns down again", kProse[0], kProse[1], kProse[2], kProse[3], line});
  return label(article, 5);
}

}  // namespace

TEST_CASE("lines without a word are boilerplate") {
  CHECK(inside("* * *") == "boilerplate/no-word");
  CHECK(inside("|") == "boilerplate/no-word");
  CHECK(inside("”") == "boilerplate/no-word");
  CHECK(inside("7") == "body/");
  CHECK(inside("火") == "heading/heading");
}

TEST_CASE("names of image files are boilerplate") {
  CHECK(inside("old pier.JPG") == "boilerplate/image-file");
  CHECK(inside("pier_2020-800x600.webp") == "boilerplate/image-file");
  CHECK(inside("He opened the letter that night and saw that the file in it was called pier.jpg") ==
        "body/");
}

TEST_CASE("phrases of the page are known where a short line begins with them") {
  for (const char* line :
       {"Skip to main content", "SHARE THIS ARTICLE", "  Sign up for our letter.", "Subscribe",
        "» Comments (212)", "Enter your e-mail address", "We use cookies to improve this site.",
        "195 Shares", "3 min read",
        "To play this video you need to enable JavaScript in your browser.", "Zum Inhalt springen",
        "Partager", "Подписаться", "ПОДЕЛИТЬСЯ"}) {
    INFO(line);
    CHECK(inside(line) == "boilerplate/site-phrase");
  }
}

TEST_CASE("sentences that begin like a phrase of the page stay text") {
  for (const char* line : {
           "Go to the harbour and see for yourself, she told the council.",
           "Join the queue before seven, the baker advised his customers.",
           "Back to the drawing board, said the mayor of the town.",
           "Copyright law was no help to the fishermen of the old town.",
           "Watch the tide, not the clock, the pilots say in the harbour.",
           "Loading docks on both sides of the river were closed all day.",
           "Privacy was never the point of the new law, the minister said.",
           "Homes on the north bank have been without power since Monday.",
       }) {
    INFO(line);
    CHECK(inside(line) == "body/");
  }
}

TEST_CASE("a section's name is a menu among others, or at an end of the text") {
  CHECK(behind_title("Business") == "boilerplate/section-name");
  Texts texts(kProse.begin(), kProse.end());
  texts.insert(texts.end(), kProse.begin(), kProse.end());
  texts.insert(texts.end(), kProse.begin(), kProse.end());
  texts[9] = "Education";
  CHECK(label(zoned(texts), 9) == "heading/heading");
  texts[10] = "Health";
  CHECK(label(zoned(texts), 9) == "boilerplate/section-name");
}

TEST_CASE("rows of links are boilerplate, tables are not") {
  CHECK(inside("Home | World | Sport | Weather") == "boilerplate/menu-row");
  CHECK(inside("News > Courts > Today") == "boilerplate/menu-row");
  CHECK(inside("Scores  Fixtures  Tables  Transfers") == "boilerplate/menu-row");
  CHECK(inside("Barley 41 tonnes") == "heading/heading");
  CHECK(inside("Skerra 4 | Ostmark 2") == "heading/heading");
}

TEST_CASE("credits of pictures are told from text that speaks of pictures") {
  for (const char* line :
       {"Image source, Harbour News", "Photo: Mira Lund", "(Mira Lund/AP)", "Getty Images",
        "© Mira Lund", "Copyright AP Photo/Mira Lund", "Foto: dpa", "Mira Lund / Getty Images"}) {
    INFO(line);
    CHECK(inside(line) == "credit/credit");
  }
  CHECK(inside("Photos of the fire were shown to the court on Tuesday morning.") == "body/");
  CHECK(inside("The Reuters/Ipsos poll was taken in the week before the vote was held.") ==
        "body/");
}

TEST_CASE("a caption is known by the credit behind it") {
  CHECK(inside("A boat leaves the burning pier, Jan. 5, 2020. (AP Photo/Mira Lund)") ==
        "caption/credited-caption");
  CHECK(inside("Smoke over the harbour (Mira Lund / Tide News via AP)") ==
        "caption/credited-caption");
  CHECK(inside("A man looks at a broken window on Wednesday.Credit: AP") ==
        "caption/credited-caption");
  CHECK(inside("Some of the towns in which ferries have stopped running.Tidenews") ==
        "caption/credited-caption");
  CHECK(inside("The loan was agreed on Monday, the fund said in a statement. (AP)") == "body/");
  CHECK(inside("He bought it from Booking.Com") == "heading/heading");
  CHECK(inside("The court heard that the photo: a blurred one, was taken by a guard.") == "body/");
}

TEST_CASE("a caption is known by its words") {
  CHECK(inside("FILE - Ferries at the old pier in 2019") == "caption/caption-phrase");
  CHECK(inside("Image caption: Boats in the harbour on Tuesday.") == "caption/caption-phrase");
  CHECK(inside("Ada Brandt, pictured in Ostmark") == "caption/pictured");
  CHECK(inside("In this photo provided by the coast guard, a ferry burns.") ==
        "caption/caption-phrase");
  CHECK(inside("In this image of the city the poor do not appear at all.") == "body/");
  CHECK(inside("This photo was the one that made her known in the whole country.") == "body/");
}

TEST_CASE("a line repeated with a credit behind it is a caption, both times") {
  const Article article =
      zoned({"Old pier burns down again", "Ferries burn at the old pier, Jan. 5, 2020.",
             "Ferries burn at the old pier, Jan. 5, 2020. Tide News", kProse[0], kProse[1]});
  CHECK(label(article, 1) == "caption/repeated-prefix");
  CHECK(label(article, 2) == "caption/repeated-prefix");
  CHECK(label(article, 3) == "body/");
}

TEST_CASE("bylines stand at the ends of a text") {
  for (const char* line :
       {"By Ada Brandt", "BY ADA BRANDT AND OLE LIND", "By Tide News with AP", "Von Ada Brandt",
        "By a Tide News correspondent", "Written by Ada Brandt",
        "Ada Brandt - Nov 19, 2019, 10:31 pm", "By Ada Brandt January 08, 2022"}) {
    INFO(line);
    CHECK(behind_title(line) == "byline/byline");
  }
  CHECK(behind_title("Ada Brandt, Staff Writer").starts_with("byline/"));
  CHECK(behind_title("By Thursday evening the road to the harbour was shut") == "body/");
  CHECK(behind_title("By noon, most of the ferries had left the burning pier.") == "body/");
}

TEST_CASE("a line that only says when is a dateline") {
  for (const char* line :
       {"January 8, 2022", "Published on 06/03/2019 Updated 18:52", "3 hours ago",
        "Mittwoch, 5. Februar 2020, 10:15 Uhr", "5 февраля 2020", "Last updated: Nov. 19, 2019",
        "1:39 am EST, Wednesday, November 20, 2019", "2019-11-20T10:15:00Z"}) {
    INFO(line);
    CHECK(behind_title(line) == "dateline/date-line");
  }
  CHECK(behind_title("PORT ESKER, February 11, 2020") == "dateline/place-and-date");
  CHECK(behind_title("May 1968") == "body/");
  CHECK(behind_title("In March 2020 the ferries stopped running for the first time.") == "body/");
}

TEST_CASE("sources and rights are notes") {
  for (const char* line :
       {"Source: https://tide.example/pier",
        "Copyright (c) 2022. Tide News, Inc. Reprinted with permission.",
        "Tide News, 4 Wick Street. Copyright 2020.",
        "(Corrects the name of the pier in paragraph 2)", "Additional sources • AFP"}) {
    INFO(line);
    CHECK(at_end(line).starts_with("source-note/"));
  }
  CHECK(at_end("Reporting by the paper led to the arrest of two men in May.") == "body/");
}

TEST_CASE("a line of nothing but sign-offs is a credit") {
  for (const char* line :
       {"With reporting by AFP and AP", "(Reporting by Ada Brandt; editing by Ole Lind)",
        "($1 = 0.77 euros) (Reporting By Ada Brandt)", "Ole Lind contributed to this report."}) {
    INFO(line);
    CHECK(at_end(line) == "credit/sign-off");
  }
  CHECK(at_end("($1 = 0.77 euros)") == "source-note/note");
}

TEST_CASE("what leads to another story is a teaser, with the line it leads to") {
  CHECK(inside("READ MORE: Council tax bills to rise") == "teaser/leads-elsewhere");
  CHECK(inside("Lea también: El puerto vuelve a abrir") == "teaser/leads-elsewhere");
  CHECK(inside("•  Opinion: Let us strike a balance") == "teaser/labelled-link");
  CHECK(inside("Explained: what is wrong with the dam?") == "heading/heading");
  const Article article = zoned({"Old pier burns down again", kProse[1], "Read also",
                                 "Old ferry sold to a museum", kProse[2], kProse[3], kProse[4]});
  CHECK(label(article, 2) == "teaser/leads-elsewhere");
  CHECK(label(article, 3) == "teaser/after-lead");
  CHECK(label(article, 4) == "body/");
}

TEST_CASE("short lines between full sentences are headings") {
  CHECK(inside("What the harbour lost") == "heading/heading");
  CHECK(inside("– 4,000 detainees –") == "heading/heading");
  CHECK(inside("Why did nobody call?") == "heading/heading");
  CHECK(inside("He was wrong.") == "body/");
}

TEST_CASE("a note on the author is known near the end alone") {
  const std::string note = "Ada Brandt is a freelance writer who lives in Ostmark.";
  CHECK(at_end(note) == "boilerplate/about-author");
  CHECK(zoned({note, kProse[0], kProse[1], kProse[2]}).paragraphs[0].zone == Zone::body);
  CHECK(at_end("Ada Brandt is a ferry pilot who lives in Ostmark.") == "body/");
}

TEST_CASE("the title once more is the title") {
  const Article article =
      zoned({"Old pier burns down again", kProse[0], "Old pier burns down again", kProse[1]});
  CHECK(label(article, 2) == "title/title-again");
}

TEST_CASE("a sentence of the article that opens or goes on as a note does stays body") {
  for (const char* line :
       {"Heavy snow contributed to this winter's losses, the ferry office said.",
        "The sale of the quay contributed to this dispute, the builders said.",
        "The fire contributed to this story of decline, a teacher said.",
        "Advertising and advertisement spending in the port fell by a half in May.",
        "Advertisement spending by the ferry lines fell by a half in the spring.",
        "There was a problem with the crane, the inquiry of the port found.",
        "Search results for the missing boat were poor, the coast guard said.",
        "This story was told by every fisherman on the quay for years.",
        "First published in 1923, the novel sold out in a week and was banned.",
        "No part of this coast was spared by the storm of Monday night.",
        "Written by hand, the note was found in the kitchen of the pier house.",
        "Getty said in a letter to the council that it would keep the pier.",
        "The fishermen kept all rights reserved to them in the treaty of 1921.",
        "(The council blamed the reporting by local papers for the panic of Monday.)"}) {
    CAPTURE(line);
    CHECK(inside(line) == "body/");
  }
}

TEST_CASE("a note stays one, sentence or not") {
  for (const char* line : {"This story was first published on Monday by the Gazette.",
                           "This article was updated on Friday to correct the name of the pier.",
                           "Copyright 2022 Gazette Media. All rights reserved.",
                           "© 2022 Gazette Media. All rights reserved. No copies."}) {
    CAPTURE(line);
    CHECK(inside(line).starts_with("source-note/"));
  }
  for (const char* line : {"Mara Elst contributed to this report.",
                           "J. Orme in Brae contributed to this story from Skerra."}) {
    CAPTURE(line);
    CHECK(inside(line) == "credit/sign-off");
  }
  for (const char* line : {"By clicking on the button you agree to the rules of the club.",
                           "There was an error in the form, please try again in a minute.",
                           "Thank you for your letter to the editor of this paper."}) {
    CAPTURE(line);
    CHECK(inside(line) == "boilerplate/site-phrase");
  }
}

}  // namespace dateline

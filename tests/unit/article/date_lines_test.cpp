// SPDX-License-Identifier: GPL-2.0-or-later
// Which lines say when an article was published.
#include "indexer/article/date_lines.h"

#include <catch2/catch.hpp>
#include <string>

namespace dateline {

TEST_CASE("a line of a date says what happened on it, if it has a word for that") {
  const Date day{2022, 1, 8};
  const Date later{2022, 1, 10};
  auto line = date_line("Published 8 January 2022 | Updated 10 January 2022", kLastDay);
  REQUIRE(line);
  CHECK(line->published == day);
  CHECK(line->updated == later);
  CHECK(line->stamped);
  CHECK_FALSE(line->named);
  line = date_line("Stand: 10.01.2022, 15:03 Uhr", kLastDay, "de");
  REQUIRE(line);
  CHECK_FALSE(line->published);
  CHECK(line->updated == later);
  line = date_line("Sat 8 Jan 2022 10:15 GMT", kLastDay);
  REQUIRE(line);
  CHECK(line->published == day);
  CHECK_FALSE(line->stamped);
  line = date_line("Von Ann Lee, 8. Januar 2022", kLastDay);
  REQUIRE(line);
  CHECK(line->named);
  CHECK_FALSE(line->loose);
  CHECK(date_line("8 January 2022, three comments", kLastDay)->loose);
  CHECK(date_line("Posted on 8 January 2022 by ann in news and other things of the week", kLastDay)
            ->published == day);
  CHECK(date_line("This entry was posted on 8 January 2022 and is filed under news", kLastDay)
            ->stamped);
}

TEST_CASE("sentences, long lines and lines without a day say nothing") {
  for (const std::string& text :
       {std::string("On 8 January 2022 the ferry ran aground near the old pier."),
        std::string("The study was published on 8 January 2022 in a journal of the coast."),
        std::string("Published last week"), std::string("10:15"), std::string(),
        "8 January 2022" + std::string(200, '-'),
        std::string("8 January 2022 Ann Bob Cleo Dan Eve Finn Gus")}) {
    CAPTURE(text);
    CHECK_FALSE(date_line(text, kLastDay));
  }
  CHECK_FALSE(date_line("8 January 2022", Date{2022, 1, 7}));
}

TEST_CASE("words of time are not names") {
  for (const char* text : {"", "10:15 am", "Samstag, um 10 Uhr", "| GMT", "суббота"}) {
    CAPTURE(text);
    CHECK(is_of_time(text));
  }
  CHECK_FALSE(is_of_time("Ann"));
  CHECK_FALSE(is_of_time("at the pier"));
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// The shapes of dates, and what is none.
#include "common/news/written_date.h"

#include <catch2/catch.hpp>
#include <string>

namespace dateline {

TEST_CASE("a date field is read in any of its shapes") {
  const Date day{2022, 1, 8};
  for (const char* text : {"2022-01-08",
                           "2022-1-8",
                           "2022/01/08",
                           "2022.01.08",
                           "20220108",
                           "20220108T101500Z",
                           "20220108101500",
                           "2022-01-08T10:15:00+06:00",
                           "2022-01-08 10:00:00",
                           "2022-01-08Z",
                           "January 08, 2022",
                           "January 8 2022",
                           "Jan. 8, 2022",
                           "JAN 8, 2022",
                           "January 8th, 2022",
                           "8 January 2022",
                           "08 Jan 2022",
                           "8th of January, 2022",
                           "8-Jan-2022",
                           "8 jan. 2022",
                           "Sat, 08 Jan 2022 10:00:00 GMT",
                           "Saturday, January 8, 2022 at 10:15 AM",
                           "Sat Jan 08 10:00:00 +0000 2022",
                           "Sat Jan  8 10:00:00 2022",
                           "Published: 2022-01-08",
                           "8. Januar 2022",
                           "8 janvier 2022",
                           "8 de enero de 2022",
                           "8 gennaio 2022",
                           "8 de janeiro de 2022",
                           "8 januari 2022",
                           "8 stycznia 2022",
                           "8 января 2022 г.",
                           "samedi 8 janvier 2022",
                           "2022年1月8日",
                           "1641636000",
                           "1641636000000",
                           "1641636000.25",
                           " 2022-01-08\n",
                           "8\u00a0January\u00a02022"}) {
    CAPTURE(text);
    CHECK(parse_date(text) == day);
  }
}

TEST_CASE("of two numbers up to twelve nobody knows which is the day") {
  CHECK(parse_date("25/01/2022") == Date{2022, 1, 25});
  CHECK(parse_date("01/25/2022") == Date{2022, 1, 25});
  CHECK(parse_date("25.1.2022") == Date{2022, 1, 25});
  CHECK(parse_date("03/03/2022") == Date{2022, 3, 3});
  for (const char* text : {"08/01/2022", "08-01-2022", "13/13/2022", "25/01-2022"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text));
  }
}

TEST_CASE("what is no day is no date") {
  for (const char* text : {"",
                           " ",
                           "None",
                           "2022",
                           "2022-01",
                           "January 2022",
                           "January 8",
                           "8 January",
                           "Jan 32, 2022",
                           "2022-13-01",
                           "2022-02-29",
                           "2022-01-089",
                           "2022-01-08x",
                           "x2022-01-08",
                           "12345",
                           "1641636",
                           "January 8, 20222",
                           "Maybe 8, 2022",
                           "8 Juneau 2022",
                           "not before 8 January 2022",
                           "version 2.10.2022.1",
                           "99999999",
                           "12:30",
                           "+3 2022",
                           "8 янв",
                           "年月日",
                           "2022年"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text));
  }
}

TEST_CASE("a date is not before 1800, not the epoch and not later than is possible") {
  CHECK(parse_date("1800-01-01") == Date{1800, 1, 1});
  CHECK_FALSE(parse_date("December 31, 1799"));
  CHECK_FALSE(parse_date("1970-01-01T00:00:00Z"));
  CHECK_FALSE(parse_date("0"));
  CHECK_FALSE(parse_date("Thu, 01 Jan 1970 00:00:00 GMT"));
  CHECK(parse_date("1970-01-02") == Date{1970, 1, 2});
  const Date latest{2022, 1, 10};
  CHECK(parse_date("2022-01-10", latest) == latest);
  CHECK_FALSE(parse_date("2022-01-11", latest));
  CHECK_FALSE(parse_date("1999999999", latest));
}

TEST_CASE("a date within a text has a place") {
  const std::string text = "By Ann Lee January 08, 2022 | 10:15";
  const auto found = find_date(text);
  REQUIRE(found);
  CHECK(found->date == Date{2022, 1, 8});
  CHECK(found->place.of(text) == "January 08, 2022");
  CHECK(find_date("on 1/2/2022 and on 2022-01-09")->date == Date{2022, 1, 9});
  CHECK_FALSE(find_date("call 20220108 or 555-2022-01-08"));
  CHECK_FALSE(find_date("on January 8, two days after"));
  CHECK_FALSE(find_date("version 1.12.2022-01-08"));
}

TEST_CASE("no text makes reading dates fail") {
  for (std::string text : {"2022-", "8 ", "Jan ", "Jan. ", "Jan 8, ", "8 de ", "\xC3", "8\xE2\x80",
                           "Jan\xFF 8, 2022", "2022\xE5\xB9", "8. \xC2", "Sat Jan 8 10:"}) {
    for (; !text.empty(); text.pop_back()) {
      CHECK_FALSE(parse_date(text));
      CHECK_FALSE(find_date(text));
    }
  }
}

}  // namespace dateline

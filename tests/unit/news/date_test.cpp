// SPDX-License-Identifier: GPL-2.0-or-later
// Which texts are days, and how days are written.
#include "common/news/date.h"

#include <catch2/catch.hpp>
#include <string>

namespace dateline {

TEST_CASE("a day is read with or without dashes and a time behind it") {
  const Date day{2022, 1, 8};
  for (const char* text : {"2022-01-08", "20220108", " 2022-01-08", "2022-01-08T10:15:00Z",
                           "2022-01-08 10:00:00", "2022-01-08t", "20220108T101500"}) {
    CAPTURE(text);
    CHECK(parse_iso_date(text) == day);
  }
}

TEST_CASE("other shapes and days that do not exist are no dates") {
  for (const char* text :
       {"",           "-",           "2022",        "2022-01",    "2022-1-8",   "2022-13-01",
        "2022-00-10", "2022-02-29",  "2021-04-31",  "2022-01-00", "2022-01-32", "1799-12-31",
        "0000-00-00", "2022-01-08x", "2022-01-089", "202201081",  "2022/01/08", "08-01-2022",
        "2022-0a-08", "+022-01-08",  "٢٠٢٢-٠١-٠٨",  "2022-01-",   "2022-01-0"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso_date(text).has_value());
  }
}

TEST_CASE("a leap day exists in leap years only") {
  CHECK(parse_iso_date("2020-02-29") == Date{2020, 2, 29});
  CHECK(parse_iso_date("2000-02-29") == Date{2000, 2, 29});
  CHECK_FALSE(parse_iso_date("1900-02-29").has_value());
}

TEST_CASE("every day that is written is read back, and days sort by time") {
  Date last{1799, 12, 31};
  for (int year = 1800; year < 2200; year += 7) {
    for (std::uint8_t month = 1; month <= 12; ++month) {
      for (std::uint8_t number = 1; number <= 31; ++number) {
        const Date day{year, month, number};
        if (!is_calendar_day(day)) continue;
        CHECK(parse_iso_date(iso_date(day)) == day);
        CHECK(last < day);
        last = day;
      }
    }
  }
  CHECK(iso_date({1812, 9, 7}) == "1812-09-07");
}

TEST_CASE("the source of a date has a name") {
  CHECK(date_source_name(DateSource::none) == "none");
  CHECK(date_source_name(DateSource::field) == "field");
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Which days a moment may be.
#include "common/news/moment.h"

#include <catch2/catch.hpp>

namespace dateline {

TEST_CASE("a time in UTC has an hour, one with an offset has its own day") {
  const Date day{2022, 1, 8};
  for (const char* text : {"2022-01-08T03:28:35Z", "2022-01-08T03:28:35+00:00",
                           "2022-01-08 03:28 UTC", "Sat, 08 Jan 2022 03:28:00 GMT",
                           "2022-01-08T03:28:35.250+0000", "1641612515", "1641612515000"}) {
    CAPTURE(text);
    const auto moment = parse_moment(text);
    REQUIRE(moment);
    CHECK(moment->date == day);
    CHECK(moment->utc_hour == 3);
  }
  for (const char* text : {"2022-01-08T03:28:35-05:00", "2022-01-08T03:28:35", "2022-01-08",
                           "2022-01-08T99:28:35Z", "20220108", "8 January 2022 at 3:28"}) {
    CAPTURE(text);
    const auto moment = parse_moment(text);
    REQUIRE(moment);
    CHECK(moment->date == day);
    CHECK_FALSE(moment->utc_hour);
  }
  CHECK_FALSE(parse_moment("03:28Z"));
}

TEST_CASE("a morning in UTC may be the evening before, an afternoon the day after") {
  const Date day{2022, 3, 1};
  const Date before{2022, 2, 28};
  const Date after{2022, 3, 2};
  CHECK(days_after(day, -1) == before);
  CHECK(may_be_on({day, {}}, day));
  CHECK_FALSE(may_be_on({day, {}}, before));
  CHECK(may_be_on({day, 3}, before));
  CHECK_FALSE(may_be_on({day, 12}, before));
  CHECK(may_be_on({day, 10}, after));
  CHECK_FALSE(may_be_on({day, 9}, after));
  CHECK_FALSE(may_be_on({day, 3}, Date{2022, 2, 27}));
}

}  // namespace dateline

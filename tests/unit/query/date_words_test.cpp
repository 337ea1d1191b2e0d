// SPDX-License-Identifier: GPL-2.0-or-later
// Which words of a query name a time, and when it is.
#include "searcher/query/date_words.h"

#include <catch2/catch.hpp>

#include "searcher/query/relative_date.h"

using namespace dateline;

namespace {

constexpr Date kToday{2022, 3, 16};  // a Wednesday

// "words: FROM..TO"
std::string read(std::string_view query, const std::optional<Date>& today = kToday) {
  const auto found = find_date_words(query, "english", today);
  if (!found) return "";
  return found->words + ": " + iso_date(*found->range.first) + ".." + iso_date(*found->range.last);
}

std::optional<DateWords> preferred(std::string_view text, const QuerySyntax& typed = {}) {
  QuerySyntax syntax = typed;
  syntax.today = kToday;
  Analyzer analyzer(*find_language("english"));
  return parse_query(text, syntax, analyzer).dates;
}

}  // namespace

TEST_CASE("years, months and seasons with a year, and days name a time") {
  CHECK(read("dock fire 2010") == "2010: 2010-01-01..2010-12-31");
  CHECK(read("record in July 2008") == "July 2008: 2008-07-01..2008-07-31");
  CHECK(read("february of 2012 storm") == "february of 2012: 2012-02-01..2012-02-29");
  CHECK(read("loss in summer 2009") == "summer 2009: 2009-06-01..2009-08-31");
  CHECK(read("winter 2010 flood") == "winter 2010: 2009-12-01..2011-02-28");
  CHECK(read("8 July 2008") == "8 July 2008: 2008-07-08..2008-07-08");
  CHECK(read("on July 8th, 2008") == "July 8th, 2008: 2008-07-08..2008-07-08");
  CHECK(read("floods 2009 and May 2011") == "2009, May 2011: 2009-01-01..2011-05-31");
}

TEST_CASE("relative times are counted from today") {
  CHECK(read("strike yesterday") == "yesterday: 2022-03-15..2022-03-15");
  CHECK(read("strike last week") == "last week: 2022-03-07..2022-03-13");
  CHECK(read("this month's strike") == "this month: 2022-03-01..2022-03-31");
  CHECK(read("strike last year") == "last year: 2021-01-01..2021-12-31");
  CHECK(read("strike 3 days ago") == "3 days ago: 2022-03-13..2022-03-13");
  CHECK(read("strike in May") == "May: 2021-05-01..2021-05-31");
  CHECK(read("strike last March") == "last March: 2022-03-01..2022-03-31");
  CHECK(read("strike last week", std::nullopt).empty());
}

TEST_CASE("other numbers and words name no time") {
  for (const char* query : {"may day", "march of the dockers", "2,010 ships", "$2010", "2010%",
                            "boeing 787", "spring tide", "1850 census", "USA Today sales",
                            "2030 plan", "crisis since 2008", "room 20100", "date:2010"}) {
    CAPTURE(query);
    CHECK(read(query).empty());
  }
  CHECK(find_date_words("storm last week of January 2010", "english", kToday)->words ==
        "January 2010");
  CHECK_FALSE(find_date_words("Feuer 2010", "german", kToday));
}

TEST_CASE("a date is preferred only where its words stand by themselves") {
  CHECK(preferred("dock fire 2010"));
  CHECK_FALSE(preferred("dock fire +2010"));
  CHECK_FALSE(preferred("dock fire \"July 2010\""));
  CHECK_FALSE(preferred("dock AND 2010"));
  CHECK_FALSE(preferred("dock fire 2010 date:2009"));
  QuerySyntax plain;
  plain.plain = true;
  CHECK_FALSE(preferred("dock fire 2010", plain));
  QuerySyntax exact;
  exact.exact = true;
  CHECK_FALSE(preferred("dock fire 2010", exact));
  QuerySyntax without;
  without.dates = false;
  CHECK_FALSE(preferred("dock fire 2010", without));
}

TEST_CASE("the note says which days are meant where that hangs on today") {
  const auto plain = preferred("dock fire 2010");
  REQUIRE(plain);
  CHECK(date_note(*plain, kToday).text == "prefers articles of 2010; --no-dates switches this off");
  const auto relative = preferred("fire last week");
  REQUIRE(relative);
  CHECK(date_note(*relative, {2019, 5, 1}).text ==
        "prefers articles of last week (2022-03-07 to 2022-03-13), but the newest is of "
        "2019-05-01; --no-dates switches this off");
}

TEST_CASE("values of date: may be relative or name a month") {
  CHECK(parse_date_range("March-2020") == DateRange{Date{2020, 3, 1}, Date{2020, 3, 31}});
  CHECK(parse_date_range("march 2020") == DateRange{Date{2020, 3, 1}, Date{2020, 3, 31}});
  CHECK(parse_date_range("last-week", kToday) == DateRange{Date{2022, 3, 7}, Date{2022, 3, 13}});
  CHECK(parse_date_range("last month", kToday) == DateRange{Date{2022, 2, 1}, Date{2022, 2, 28}});
  CHECK(parse_date_range("today", kToday) == DateRange{kToday, kToday});
  CHECK(parse_date_range("30d..", kToday) == DateRange{Date{2022, 2, 14}, {}});
  CHECK(parse_date_range("2w..yesterday", kToday) ==
        DateRange{Date{2022, 3, 2}, Date{2022, 3, 15}});
  CHECK(parse_date_range("1m..", Date{2022, 3, 31}) == DateRange{Date{2022, 2, 28}, {}});
  CHECK(parse_date_range("2y..", kToday) == DateRange{Date{2020, 3, 16}, {}});
  for (const char* text : {"30d", "last-weeek", "30x..", "99999d..", "March-20", "9999y.."}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date_range(text, kToday));
  }
  CHECK_FALSE(parse_date_range("last-week"));
}

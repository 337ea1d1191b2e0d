// SPDX-License-Identifier: GPL-2.0-or-later
// Fields of the query language, and the dates and zones that they and the options take.
#include "searcher/query/fields.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "searcher/query/scope.h"
#include "tests/support/query_shape.h"

namespace dateline {
namespace {

std::string refusal(std::string_view text) {
  try {
    (void)test::shape_of(text);
  } catch (const Error& error) {
    CHECK(error.status() == ExitStatus::usage);
    return error.what();
  }
  return "read";
}

}  // namespace

TEST_CASE("a field is a name of the table, a colon and a value") {
  CHECK(test::shape_of("outlet:Post fire") == "(outlet:post fire)");
  CHECK(test::shape_of("outlet:\"Harbour Post\"") == "(outlet:harbour,post)");
  CHECK(test::shape_of("url:https://a.example/Fire-1") == "(url:1,a,example,fire,https)");
  CHECK(test::shape_of("title:\"Burning piers\"") == "(title:burn,pier)");
  CHECK(test::shape_of("zone:source-note fire") == "(zone:source-note fire)");
  CHECK(test::shape_of("wire:RFE/RL") == "(wire:rfe,rl)");
  CHECK(test::shape_of("-byline:Lee fire") == "(-byline:lee fire)");
  CHECK(test::shape_of("fire AND (path:a OR path:b)") == "(&(fire (|(path:a path:b))))");
  CHECK(test::shape_of("date:2022-01..2022-02 fire") == "(date:2022-01-01..2022-02-28 fire)");
  CHECK(test::shape_of("date:..2021 x") == "(date:..2021-12-31 x)");
  CHECK(test::shape_of("date:unknown x") == "(date:unknown x)");
  CHECK(test::notes_of("outlet:Post fire").empty());
}

TEST_CASE("what is no field is text, with a note") {
  CHECK(test::shape_of("topic:river") == test::shape_of("topic river"));
  CHECK(test::notes_of("topic:river fire").size() == 1);
  CHECK(test::notes_of("http://a.example fire").empty());  // an address is a phrase
  CHECK(test::shape_of("http://a.example fire") == "(\"a example\" fire)");
  CHECK(test::notes_of("Title:river fire").size() == 1);
  QuerySyntax plain;
  plain.plain = true;
  CHECK(test::shape_of("outlet:post", plain) == test::shape_of("outlet post"));
}

TEST_CASE("a value that is missing or cannot be read is an error with a caret under it") {
  CHECK(refusal("fire date:2022-13") ==
        "2022-13 is not a date\n  fire date:2022-13\n            ^");
  CHECK(refusal("outlet: fire") == "outlet: has no value\n  outlet: fire\n         ^");
  CHECK(refusal("fire zone:attic").starts_with("there is no zone attic"));
  for (const char* text : {"url:", "title:\"\"", "outlet:!", "date:..", "date:2022..2021", "date:x",
                           "date:08/01/2022", "(zone:)", "byline:(x)"}) {
    CAPTURE(text);
    CHECK(refusal(text) != "read");
  }
}

TEST_CASE("a period is a year, a month or a day") {
  CHECK(parse_period("2020") == DateRange{Date{2020, 1, 1}, Date{2020, 12, 31}});
  CHECK(parse_period("2020-02") == DateRange{Date{2020, 2, 1}, Date{2020, 2, 29}});
  CHECK(parse_period("2020-02-03") == DateRange{Date{2020, 2, 3}, Date{2020, 2, 3}});
  CHECK(parse_period("3 February 2020") == DateRange{Date{2020, 2, 3}, Date{2020, 2, 3}});
  CHECK(parse_period("1970-01-01") == DateRange{Date{1970, 1, 1}, Date{1970, 1, 1}});
  for (const char* text :
       {"", "20", "2020-13", "2020-00", "1799", "2020-02-30", "1641636000", "now"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_period(text));
  }
}

TEST_CASE("zones and orders have names") {
  CHECK(parse_zones("body,caption") == std::vector{Zone::body, Zone::caption});
  CHECK(parse_zones("body, body") == std::vector{Zone::body});
  CHECK(parse_zones("all")->size() == kZones.size());
  CHECK_FALSE(parse_zones(""));
  CHECK_FALSE(parse_zones("body,attic"));
  CHECK(parse_sort_order("date-asc") == SortOrder::date_asc);
  CHECK_FALSE(parse_sort_order("rank"));
}

}  // namespace dateline

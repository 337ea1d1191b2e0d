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

TEST_CASE("months are known in the languages of news, in the form that a date has there") {
  const Date day{2023, 11, 8};
  for (const char* text : {"8 November 2023",
                           "8. November 2023",
                           "8 novembre 2023",
                           "8 de noviembre de 2023",
                           "8 de novembro de 2023",
                           "8 de novembre del 2023",
                           "8 listopada 2023",
                           "8. listopadu 2023",
                           "8. novembra 2023",
                           "8 ноября 2023 г.",
                           "8 листопада 2023 р.",
                           "8 ноември 2023 г.",
                           "8. новембар 2023.",
                           "8 лістапада 2023",
                           "8 noiembrie 2023",
                           "2023. november 8.",
                           "2023. gada 8. novembris",
                           "2023 m. lapkričio 8 d.",
                           "8. marraskuuta 2023",
                           "8 Kasım 2023 Çarşamba",
                           "8 KASIM 2023",
                           "8 Νοεμβρίου 2023",
                           "8. nóvember 2023",
                           "8 Samhain 2023",
                           "8 Tachwedd 2023",
                           "8 nëntor 2023",
                           "8 נובמבר 2023",
                           "8 בנובמבר 2023",
                           "8 نوفمبر 2023",
                           "٨ تشرين الثاني ٢٠٢٣",
                           "۸ نوامبر ۲۰۲۳",
                           "۱۷ آبان ۱۴۰۲",
                           "8 नवंबर 2023",
                           "८ नवंबर २०२३",
                           "৮ নভেম্বর, ২০২৩",
                           "8 நவம்பர், 2023",
                           "8 พฤศจิกายน 2566",
                           "8 พ.ย. 2023",
                           "8 tháng 11, 2023",
                           "8 tháng 11 năm 2023",
                           "8 November 2023",
                           "8 Նոյեմբերի, 2023",
                           "8 ნოემბერი, 2023",
                           "8 қараша 2023",
                           "2023年11月8日",
                           "2023년 11월 8일",
                           "2023 Nov 8",
                           "2023-Nov-08",
                           "Nov-08-2023",
                           "8/Nov/2023",
                           "8:e november 2023",
                           "8\u200f نوفمبر 2023"}) {
    CAPTURE(text);
    CHECK(parse_date(text) == day);
    CHECK(find_date("(" + std::string(text) + ")")->date == day);
  }
}

TEST_CASE("the language says what a name means that two have") {
  CHECK(parse_date("8 listopada 2023") == Date{2023, 11, 8});
  CHECK(parse_date("8 listopada 2023", kLastDay, "hr") == Date{2023, 10, 8});
  CHECK(parse_date("8 listopada 2023", kLastDay, "hr-HR") == Date{2023, 10, 8});
  // Short names of few languages are words of others.
  CHECK_FALSE(parse_date("8 kas 2023"));
  CHECK(parse_date("8 kas 2023", kLastDay, "tr") == Date{2023, 11, 8});
}

TEST_CASE("the language says which of two numbers is the day") {
  for (const char* language : {"fr", "es", "it", "pt-BR", "en-GB", "en_AU", "vi"}) {
    CAPTURE(language);
    CHECK(parse_date("08/01/2022", kLastDay, language) == Date{2022, 1, 8});
  }
  for (const char* language : {"", "en", "en-US", "ja", "xx"}) {
    CAPTURE(language);
    CHECK_FALSE(parse_date("08/01/2022", kLastDay, language));
  }
  CHECK(parse_date("08.01.22", kLastDay, "de") == Date{2022, 1, 8});
  CHECK_FALSE(parse_date("08.01.22"));
  CHECK_FALSE(find_date("version 8.1.22"));
}

TEST_CASE("with stops a date is day, month and year") {
  const Date day{2022, 1, 8};
  for (const char* text : {"8.1.2022", "08.01.2022", "8. 1. 2022", "08.01.2022 10:15"}) {
    CAPTURE(text);
    CHECK(parse_date(text) == day);
  }
  CHECK(parse_date("2022. 1. 8.") == day);
}

TEST_CASE("years have two digits where a time follows, as in e-mail") {
  CHECK(parse_date("Mon, 03 Feb 20 10:00:00 +0100") == Date{2020, 2, 3});
  CHECK(parse_date("26-FEB-87 15:01") == Date{1987, 2, 26});
  CHECK_FALSE(parse_date("Mon, 03 Feb 20"));
  CHECK_FALSE(parse_date("3 Feb 20 people"));
}

TEST_CASE("other calendars count from other years") {
  CHECK(parse_date("1402/08/17", kLastDay, "fa") == Date{2023, 11, 8});
  CHECK_FALSE(parse_date("1402/08/17"));
  CHECK(parse_date("8/11/2566", kLastDay, "th") == Date{2023, 11, 8});
  CHECK(parse_date("30 اسفند 1399") == Date{2021, 3, 20});  // a leap year
  CHECK_FALSE(parse_date("30 اسفند 1400"));
  CHECK_FALSE(parse_date("31 مهر 1400"));
}

TEST_CASE("archives write short dates") {
  CHECK(date_of_archive("910514\n") == Date{1991, 5, 14});
  CHECK(date_of_archive(" 03/24/87") == Date{1987, 3, 24});
  CHECK(date_of_archive("03/04/87") == Date{1987, 3, 4});
  CHECK(date_of_archive("000102") == Date{2000, 1, 2});
  CHECK(date_of_archive("May 14, 1991, Tuesday") == Date{1991, 5, 14});
  for (const char* text : {"911301", "9105141", "13/24/87", "03/32/87", "03/24/1", "03/24", "x"}) {
    CAPTURE(text);
    CHECK_FALSE(date_of_archive(text));
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

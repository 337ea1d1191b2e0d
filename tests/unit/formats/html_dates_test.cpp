// SPDX-License-Identifier: GPL-2.0-or-later
// When a page was published: which of its dates are the article's, and which of these is believed.
#include <catch2/catch.hpp>
#include <string>

#include "indexer/formats/html/dated_elements.h"
#include "indexer/formats/html/page_dates.h"
#include "indexer/formats/html/page_zones.h"

namespace dateline {
namespace {

const std::string kProse =
    "<p>The ferry to the outer islands stayed in port all morning, since nobody could say where "
    "its "
    "pilot was or who had the keys.</p><p>Passengers waited on the quay with their bicycles, and "
    "the "
    "kiosk sold more coffee than in the whole week before, its owner said.</p>";

Metadata read(const std::string& head, const std::string& body,
              const std::string& language = "en") {
  const std::string html = "<html lang=" + language + "><head><title>Ferry waits</title>" + head +
                           "</head><body>" + body + "</body></html>";
  const auto page = parse_html(html);
  REQUIRE(page);
  return html_article(*page, html).metadata;
}

// A page with something between its headline and its text.
std::optional<Date> shown(const std::string& below, const std::string& language = "en") {
  return read("", "<article><h1>Ferry waits</h1>" + below + kProse + "</article>", language).date;
}

std::string article(const std::string& below = "", const std::string& after = "") {
  return "<article><h1>Ferry waits</h1>" + below + kProse + after + "</article>";
}

std::string json_ld(const std::string& json) {
  return "<script type=\"application/ld+json\">" + json + "</script>";
}

constexpr Date kDay{2022, 1, 8};

}  // namespace

TEST_CASE("JSON-LD says when an article was published and changed") {
  const Metadata metadata =
      read(json_ld(R"({"@type":"NewsArticle","datePublished":"2022-01-08T10:00:00Z",
                  "dateModified":"2022-01-09"})"),
           article());
  CHECK(metadata.date == kDay);
  CHECK(metadata.updated == Date{2022, 1, 9});
  CHECK(metadata.date_source == DateSource::markup);
}

TEST_CASE("where no article is in JSON-LD, the page in it says when") {
  for (const char* json :
       {R"({"@graph":[{"@type":"WebSite"},{"@type":"WebPage","datePublished":"2022-01-08"}]})",
        R"({"@type":"Recipe","datePublished":"2022-01-08"})",
        R"({"@type":"VideoObject","uploadDate":"2022-01-08T09:00:00+01:00"})",
        R"([{"@type":"WebPage","dateCreated":"2020-02-02","datePublished":"2022-01-08"}])"}) {
    CAPTURE(json);
    CHECK(read(json_ld(json), article()).date == kDay);
  }
  for (const char* type : {"Comment", "Event", "Person", "JobPosting"}) {
    CAPTURE(type);
    const std::string json =
        R"({"@type":")" + std::string(type) + R"(","datePublished":"2022-01-08"})";
    CHECK_FALSE(read(json_ld(json), article()).date);
  }
}

TEST_CASE("meta elements name publication in many ways") {
  for (const char* name : {"article:published_time",
                           "og:published_time",
                           "DatePublished",
                           "publish-date",
                           "PublicationDate",
                           "parsely-pub-date",
                           "sailthru.date",
                           "DC.date.issued",
                           "dcterms.issued",
                           "DCTERMS.created",
                           "dc.date",
                           "DC.Date.Created",
                           "citation_publication_date",
                           "pubdate",
                           "vendor:recs:publishtime",
                           "OriginalPublicationDate",
                           "article.published",
                           "Date",
                           "created",
                           "shelf:articleDate"}) {
    for (const char* key : {"name", "property", "itemprop"}) {
      CAPTURE(name, key);
      const std::string meta =
          "<meta " + std::string(key) + "='" + name + "' content='2022-01-08T10:00:00'>";
      CHECK(read(meta, article()).date == kDay);
    }
  }
  CHECK_FALSE(read("<meta name=birthdate content=2022-01-08>", article()).date);
  CHECK_FALSE(read("<meta name=date content='8th of the month'>", article()).date);
}

TEST_CASE("the last change is not the day of publication") {
  const Metadata metadata =
      read("<meta property=article:modified_time content=2022-02-01>", article());
  CHECK_FALSE(metadata.date);
  CHECK(metadata.updated == Date{2022, 2, 1});
}

TEST_CASE("elements say which date is that of publication") {
  for (const char* below :
       {"<span itemprop=datePublished content=2022-01-08>last week</span>",
        "<span property='dc:date' content='2022-01-08T10:00:00+01:00'>last week</span>",
        "<span property='schema:datePublished'>8 January 2022</span>",
        "<abbr class=published title='2022-01-08T23:30:00-07:00'>23:30</abbr>",
        "<time class='entry-date dt-published' datetime=2022-01-08>a while ago</time>",
        "<time datetime='2022-01-08 10:15'>a while ago</time>",
        "<div class=post-date><span>on</span><span>8 January 2022</span></div>"}) {
    CAPTURE(below);
    CHECK(shown(below) == kDay);
  }
  CHECK_FALSE(shown("<time>long ago</time>"));
  CHECK(
      shown(
          "<span class=updated>9 January 2022</span><span class=published>8 January 2022</span>") ==
      kDay);
}

TEST_CASE("a line below the headline says when, in the words of its language") {
  struct Line {
    const char* language;
    const char* text;
  };
  for (const Line& line : {Line{"en", "8 January 2022"},
                           Line{"en", "By Ann Lee | January 8, 2022 | 10:15 am"},
                           Line{"en", "Published: 8 January 2022, updated 10 January 2022"},
                           Line{"en-GB", "08/01/2022"},
                           Line{"de", "Veröffentlicht am 8.1.2022 um 10:15 Uhr"},
                           Line{"de", "Von Ann Lee, 08.01.22"},
                           Line{"fr", "Publié le samedi 8 janvier 2022 à 10h15"},
                           Line{"fr", "08/01/2022"},
                           Line{"es", "8 de enero de 2022"},
                           Line{"cs", "8. ledna 2022"},
                           Line{"hr", "8. siječnja 2022."},
                           Line{"hu", "2022. január 8."},
                           Line{"fi", "Julkaistu 8.1.2022 klo 10.15"},
                           Line{"tr", "8 Ocak 2022 Cumartesi"},
                           Line{"el", "8 Ιανουαρίου 2022"},
                           Line{"ja", "公開日:2022年1月8日"},
                           Line{"ko", "입력 2022년 1월 8일"},
                           Line{"ar", "٨ يناير ٢٠٢٢"},
                           Line{"th", "8 มกราคม 2565"},
                           Line{"fa", "۱۸ دی ۱۴۰۰"}}) {
    CAPTURE(line.language, line.text);
    CHECK(shown("<p>" + std::string(line.text) + "</p>", line.language) == kDay);
  }
  CHECK_FALSE(shown("<p>08/01/2022</p>"));
}

TEST_CASE("a date line counts after a long menu too") {
  std::string menu = "<div id=top><ul>";
  for (int i = 0; i < 30; ++i) menu += "<li><a href=/" + std::to_string(i) + ">Part</a></li>";
  CHECK(read("", menu + "</ul></div>" + article("<div>8 January 2022</div>")).date == kDay);
}

TEST_CASE("dates of comments, of other articles and of the site are not the article's") {
  const std::string own = "<span class=date>8 January 2022</span>";
  const std::string other = "<time datetime=2023-05-06>6 May 2023</time>";
  for (const std::string& page :
       {article(own, "<ol class=comment-list><li class=comment>" + other + "<p>Yes.</p></li></ol>"),
        article(own, "<div class=related><a href=/z>Other</a>" + other + "</div>"),
        "<aside>" + other + "</aside>" + article(own),
        "<header><div class=date>Saturday, 6 May 2023</div></header>" + article(own),
        "<div class=current-date>6 May 2023 14:03</div>" + article(own),
        "<div id=wm-ipp-base><div>6 May 2023</div></div>" + article("<p>Posted on 8 January 2022"
                                                                    "</p>"),
        article(own) + "<footer>6 May 2023</footer>"}) {
    CAPTURE(page);
    CHECK(read("", page).date == kDay);
  }
  CHECK_FALSE(read("", article("", "<div class=comments><p>Bo, 6 May 2023</p></div>")).date);
  CHECK_FALSE(read("", "<header><p>Saturday, 6 May 2023</p></header>" + article()).date);
}

TEST_CASE("of a time in UTC the day is the local one, where the page or its address says it") {
  const std::string late = "<meta property=article:published_time content='2022-01-09T03:28:35Z'>";
  const std::string canonical = "<link rel=canonical href='https://a.example/2022/01/08/ferry'>";
  CHECK(read(late, article()).date == Date{2022, 1, 9});
  CHECK(read(late + canonical, article()).date == kDay);
  CHECK(read(late, article("<time datetime='2022-01-08T22:28:35-05:00'>late</time>")).date == kDay);
  CHECK(read(late, article("<p>January 8, 2022 10:28 pm</p>")).date == kDay);
  // It was no other day anywhere when this was written.
  const std::string noon = "<meta name=date content='2022-01-09T13:00:00Z'>";
  CHECK(read(noon, article("<div><p>Ferry</p></div>")).date == Date{2022, 1, 9});
}

TEST_CASE("a date shown next to the headline outweighs one field, not several") {
  const std::string meta = "<meta property=article:published_time content=2021-12-01>";
  const std::string data =
      json_ld(R"({"@type":"NewsArticle","datePublished":"2021-12-01T00:00:00+01:00"})");
  const std::string canonical = "<link rel=canonical href='https://a.example/2021/12/01/ferry'>";
  CHECK(read(meta, article("<p>8 January 2022</p>")).date == kDay);
  CHECK(read(meta + data + canonical, article("<p>8 January 2022</p>")).date == Date{2021, 12, 1});
}

TEST_CASE("weak evidence gives no date") {
  std::string far;
  for (int i = 0; i < 4; ++i) far += kProse;
  const std::string days = far + "<p>8 January 2022</p>" + far + "<p>9 January 2022</p>" + far;
  CHECK_FALSE(read("", article("", days)).date);
  CHECK_FALSE(decide({}).published);
  const DateClaim weak{DateOrigin::json_created, {kDay, {}}};
  CHECK_FALSE(decide(std::span(&weak, 1)).published);
}

TEST_CASE("of two days that are shown the one nearer to the headline counts") {
  const Date other{2021, 12, 1};
  const std::vector<DateClaim> claims{{DateOrigin::line, {kDay, {}}, 1},
                                      {DateOrigin::line, {other, {}}, 2},
                                      {DateOrigin::meta_date, {other, {}}}};
  CHECK(decide(claims).published == kDay);
  CHECK(decide(claims).source == DateSource::dateline);
}

TEST_CASE("a change before publication is forgotten") {
  const std::string head =
      "<meta property=article:published_time content=2022-01-08>"
      "<meta property=article:modified_time content=2021-01-01>";
  CHECK_FALSE(read(head, article()).updated);
}

TEST_CASE("names of classes, properties and members say what a date is") {
  CHECK(role_of_classes("entry-date published") == DateRole::published);
  CHECK(role_of_classes("lastUpdated") == DateRole::modified);
  CHECK(role_of_classes("article_datetime") == DateRole::date);
  CHECK_FALSE(role_of_classes("candidate updates-list"));
  CHECK_FALSE(role_of_property("date"));
  CHECK(role_of_property("dcterms:modified") == DateRole::modified);
  CHECK(names_clock("header_currentDate"));
  CHECK_FALSE(names_clock("menu-item current"));
  const auto dates = dates_in_script(
      R"(state={"publishedAt":"2022-01-08","unpublished":"no",\"datePublished\":\"2022-01-09\"})");
  REQUIRE(dates.size() == 2);
  CHECK(dates[0] == "2022-01-08");
  CHECK(dates[1] == "2022-01-09");
  CHECK(dates_in_script("publishedAt").empty());
  CHECK(dates_in_script("\"publishedAt\":").empty());
}

}  // namespace dateline

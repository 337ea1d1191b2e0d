// SPDX-License-Identifier: GPL-2.0-or-later
// What articles say of themselves, and what they do not.
#include "indexer/article/metadata.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "common/text/charset.h"
#include "indexer/article/agencies.h"
#include "indexer/article/byline.h"
#include "indexer/article/layout.h"
#include "indexer/article/outlet.h"
#include "indexer/article/publication.h"

namespace dateline {
namespace {

constexpr Date kLatest{2025, 6, 1};

Metadata metadata_of(const std::string& text, const std::string& path = "story.txt",
                     Metadata known = {}) {
  Article article;
  article.path = path;
  article.metadata = std::move(known);
  article.paragraphs = paragraphs_of(decode_text(text));
  complete_metadata(article, kLatest);
  return article.metadata;
}

std::string byline(const std::string& line) {
  const auto found = byline_of({line, Zone::body, true});
  return found ? found->name : "-";
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a byline is By and names, up to a date, a dash or a bar") {
  CHECK(byline("By Ann Lee") == "Ann Lee");
  CHECK(byline("by Ann Lee and Juan de la Cruz") == "Ann Lee and Juan de la Cruz");
  CHECK(byline("By RFE/RL January 08, 2022") == "RFE/RL");
  CHECK(byline("By Euronews with AP") == "Euronews with AP");
  CHECK(byline("BY ANN LEE | STAFF WRITER") == "ANN LEE");
  CHECK(byline("By Moira Strand in Kelvick") == "Moira Strand");
  CHECK(byline("Written by Éva Nagy – 3 min read") == "Éva Nagy");
  CHECK(byline("By The Associated Press") == "The Associated Press");
  CHECK(byline("By Julie Marsh") == "Julie Marsh");
  CHECK(byline("By Ann K. Lee") == "Ann K. Lee");
  CHECK(byline("By Ann K. Lee and Jo Ray") == "Ann K. Lee and Jo Ray");
  CHECK(byline("By J.K. Marsh") == "J.K. Marsh");
  CHECK(byline("By J. R. Marsh") == "J. R. Marsh");
  CHECK(byline("By Ann St. John") == "Ann St. John");
  CHECK(byline("By Marc Lind, January 8, 2022") == "Marc Lind");
  CHECK(byline("By a Courier correspondent. February 27, 2020") == "a Courier correspondent");
}

TEST_CASE("a sentence that begins with By is no byline") {
  for (const char* line :
       {"By early on January 8 the only active protest was in the harbour.",
        "By Tuesday the fire was out", "By January 8, 2022 it was over", "By law the mayor resigns",
        "By clicking Accept you agree", "Bystanders ran",
        "By Monday Ann Lee had left the town and nobody knew where she had gone", "By", "By "}) {
    CAPTURE(line);
    CHECK(byline(line) == "-");
  }
}

TEST_CASE("a date comes from the byline") {
  const Metadata found =
      metadata_of("Fire at the old pier\n\nBy Ann Lee January 08, 2022\n\nIt burnt.");
  CHECK(found.date == Date{2022, 1, 8});
  CHECK(found.date_source == DateSource::byline);
  CHECK(found.byline == "Ann Lee");
}

TEST_CASE("the properties of a document give a date only if nothing else does") {
  Metadata made;
  made.date = Date{2021, 5, 3};
  made.date_source = DateSource::document;
  const auto found = [&](const std::string& text, const std::string& path = "report.pdf") {
    return metadata_of(text, path, made);
  };
  CHECK(found("Fire\n\nIt burnt.").date == Date{2021, 5, 3});
  CHECK(found("Fire\n\nIt burnt.").date_source == DateSource::document);
  CHECK(found("Fire\n\nPublished on January 8, 2022\n\nIt burnt.").date == Date{2022, 1, 8});
  CHECK(found("Fire\n\nIt burnt.", "20220108-fire.pdf").date_source == DateSource::file_name);
  made.date = Date{2031, 5, 3};
  CHECK_FALSE(found("Fire\n\nIt burnt.").date);
  CHECK(found("Fire\n\nIt burnt.").date_source == DateSource::none);
}

TEST_CASE("a date comes from a dateline or a line of its own") {
  for (const char* text :
       {"Fire at the old pier\n\nESKER, Jan. 8, 2022 (Xinhua) -- The old pier burnt down on Friday "
        "night.",
        "Fire at the old pier\n\nSaturday, 8 January 2022 10:15 GMT\n\nThe pier burnt.",
        "Fire at the old pier\n\nESKER, January 8, 2022\n\nThe pier burnt.",
        "Fire at the old pier\n\nAnn Lee · 25.01.2020 | 10:15\n\nThe pier burnt."}) {
    CAPTURE(text);
    const Metadata found = metadata_of(text);
    CHECK(found.date);
    CHECK(found.date_source == DateSource::dateline);
  }
}

TEST_CASE("published and updated are two dates") {
  Metadata found =
      metadata_of("Fire\n\nPublished on January 8, 2022 Updated January 9, 2022\n\nIt burnt.");
  CHECK(found.date == Date{2022, 1, 8});
  CHECK(found.date_source == DateSource::published_line);
  CHECK(found.updated == Date{2022, 1, 9});
  found = metadata_of("Fire\n\nLast updated: 9 Jan 2022, 10:15\n\nIt burnt.");
  CHECK_FALSE(found.date);
  CHECK(found.updated == Date{2022, 1, 9});
  found = metadata_of("Fire\n\nPublished on Updated\n\nIt burnt.");
  CHECK_FALSE(found.date);
  CHECK_FALSE(found.updated);
}

TEST_CASE("events in the text and captions give no date") {
  for (const char* text :
       {"Fire\n\nThe pier burnt down on January 6, 2022, the fire brigade said on Friday.",
        "Fire\n\nThe pier on fire in Esker, Thursday, January 6, 2022. (Ann Lee/Harbour Post)",
        "Fire\n\nOn January 6, 2022 the pier burnt down.",
        "Fire\n\nThe club was founded on 3 May 1950 - nobody knows by whom.",
        "Fire\n\nThe report was published on May 3, 2019, and nobody read it."}) {
    CAPTURE(text);
    CHECK_FALSE(metadata_of(text).date);
    CHECK(metadata_of(text).date_source == DateSource::none);
  }
}

TEST_CASE("a caption is not asked whatever it says") {
  Article article;
  article.path = "story.txt";
  article.paragraphs = paragraphs_of(decode_text("Title of it\n\nBy Ann Lee January 8, 2022"));
  for (const Zone zone : {Zone::caption, Zone::credit, Zone::teaser, Zone::heading, Zone::title}) {
    article.paragraphs[1].zone = zone;
    article.metadata = {};
    complete_metadata(article, kLatest);
    CHECK(article.metadata == Metadata{});
  }
}

TEST_CASE("dates stand in the paths of addresses") {
  const Date day{2022, 1, 8};
  CHECK(date_of_url("https://a.example/2022/01/08/fire", kLatest) == day);
  CHECK(date_of_url("https://a.example/news/2022/jan/08/fire", kLatest) == day);
  CHECK(date_of_url("https://a.example/2022-01-08-fire.html?x=1", kLatest) == day);
  CHECK(date_of_url("https://a.example/20220108/fire", kLatest) == day);
  for (const char* url : {"https://2022/01/08", "https://a.example/2022/01/", "https://a.example/",
                          "https://a.example/?d=2022/01/08", "https://a.example/31644822.html",
                          "https://a.example/2022/13/08/", "https://a.example/2026/01/08/", ""}) {
    CAPTURE(url);
    CHECK_FALSE(date_of_url(url, kLatest));
  }
}

TEST_CASE("of a time in UTC the address names the local day") {
  const std::string url = "https://a.example/2022/01/08/fire";
  CHECK(local_day({{2022, 1, 9}, 3}, url) == Date{2022, 1, 8});
  CHECK(local_day({{2022, 1, 9}, {}}, url) == Date{2022, 1, 9});
  CHECK(local_day({{2022, 1, 9}, 15}, url) == Date{2022, 1, 9});
  CHECK(local_day({{2022, 1, 9}, 3}, "https://a.example/fire") == Date{2022, 1, 9});
  CHECK(date_of_url("https://a.example/23-01-2022-fire", kLatest) == Date{2022, 1, 23});
  CHECK_FALSE(date_of_url("https://a.example/08-01-2022-fire", kLatest));
}

TEST_CASE("dates stand in the names of files, not of folders") {
  CHECK(date_of_file_name("a/wire-20190306-copy.txt", kLatest) == Date{2019, 3, 6});
  CHECK(date_of_file_name("2022_01_08 fire.txt", kLatest) == Date{2022, 1, 8});
  CHECK_FALSE(date_of_file_name("2022-01-08/fire.txt", kLatest));
  CHECK_FALSE(date_of_file_name("b9010375fa7adab8.txt", kLatest));
  CHECK_FALSE(date_of_file_name("12345678.txt", kLatest));
  CHECK_FALSE(date_of_file_name("20300101.txt", kLatest));
}

TEST_CASE("evidence counts in its order, and a field is not changed") {
  const std::string text =
      "Fire at the old pier\n\nBy Ann Lee January 8, 2022\n\nPublished January 7, 2022\n\nIt "
      "burnt.";
  Metadata known;
  known.url = "https://www.post.example/2022/01/06/fire";
  Metadata found = metadata_of(text, "20220105.txt", known);
  CHECK(found.date == Date{2022, 1, 6});
  CHECK(found.date_source == DateSource::url);
  CHECK(found.outlet == "post.example");
  found = metadata_of(text, "20220105.txt");
  CHECK(found.date_source == DateSource::byline);
  found =
      metadata_of("Fire at the old pier\n\nPublished January 7, 2022\n\nIt burnt.", "20220105.txt");
  CHECK(found.date_source == DateSource::published_line);
  found = metadata_of("Fire at the old pier\n\nIt burnt.", "20220105.txt");
  CHECK(found.date_source == DateSource::file_name);
  known.date = Date{2022, 1, 1};
  known.date_source = DateSource::field;
  known.outlet = "The Post";
  known.wire = {"CWA"};
  known.byline = "Bo";
  found = metadata_of(text, "20220105.txt", known);
  CHECK(found == known);
}

TEST_CASE("a field with a date that cannot be is forgotten") {
  Metadata known;
  known.date_source = DateSource::field;
  known.date = Date{2025, 6, 2};
  CHECK(metadata_of("Fire", "story.txt", known) == Metadata{});
  known.date = Date{2025, 6, 1};
  CHECK(metadata_of("Fire", "story.txt", known) == known);
}

TEST_CASE("agencies stand in datelines, bylines, credits and signs") {
  const std::string head = "Fire at the old pier\n\n";
  const std::string body = "The old pier of the town burnt down in the night, people said. ";
  CHECK(metadata_of(head + "ESKER, Skerra (AP) — " + body).wire == Names{"AP"});
  CHECK(metadata_of(head + "ESKER, Jan 8 (Reuters) - " + body).wire == Names{"Reuters"});
  CHECK(metadata_of(head + "ESKER, January 8. /TASS/. " + body).wire == Names{"TASS"});
  CHECK(metadata_of(head + body + "— AFP").wire == Names{"AFP"});
  CHECK(metadata_of(head + body + "\n\n(AP)").wire == Names{"AP"});
  CHECK(metadata_of(head + "By Euronews with AP\n\n" + body).wire == Names{"AP"});
  CHECK(metadata_of(head + "By Ann Lee, Associated Press\n\n" + body).wire == Names{"AP"});
  CHECK(metadata_of(head + body + "\n\nWith reporting by AFP, AP, and Reuters").wire ==
        Names{"AFP", "AP", "Reuters"});
  CHECK(metadata_of(head + body + "\n\nAdditional sources • AFP, Reuters").wire ==
        Names{"AFP", "Reuters"});
  CHECK(metadata_of(head + body + "He told an AFP correspondent so.").wire == Names{"AFP"});
  CHECK(metadata_of(head + body + "A man and a a Reuters reporter, an AFP team, saw it.").wire ==
        Names{"AFP", "Reuters"});
  CHECK(metadata_of(head + body + "\n\nThe Associated Press contributed to this report.").wire ==
        Names{"AP"});
  CHECK(metadata_of(head + body + "\n\n© 2022 AFP").wire == Names{"AFP"});
}

// Text is looked through in blocks: a role may stand at either end of one, and across.
TEST_CASE("who works for an agency is found wherever in a text that is said") {
  for (std::size_t before = 0; before < 140; ++before) {
    for (const std::string role : {"an AFP correspondent", "a dpa reporter", "A TASS team"}) {
      Article article;
      Paragraph& paragraph = article.paragraphs.emplace_back();
      paragraph.text = std::string(before, 'x');
      if (before > 0) paragraph.text.back() = ' ';
      paragraph.text += role;
      CAPTURE(paragraph.text);
      complete_metadata(article, kLatest);
      CHECK(article.metadata.wire.size() == (before == 0 && role[0] == 'a' ? 0 : 1));
    }
  }
}

TEST_CASE("a picture's credit, a mention and a word like an agency are no wire") {
  const std::string body = "The old pier of the town burnt down in the night, people said.";
  for (const std::string line :
       {"Copyright AP Photo/Ann Lee", "Image source, Reuters",
        "The mayor told Reuters that it was late.", "ANSWERS (maybe) - the club",
        "The MAP (AP-1) was old", "Reuters is a company in London.",
        "(AP Photo/Ann Lee) - the pier in the evening light of the last summer", "Credit: AP"}) {
    CAPTURE(line);
    CHECK(metadata_of("Fire at the old pier\n\n" + line + "\n\n" + body).wire.empty());
  }
  CHECK(agencies_in("MAP, AP-1, APs, Bloomberg.com, xAP, AP's, (AP)") == Names{"AP"});
}

TEST_CASE("the outlet is in the address, a notice, a source line or the byline") {
  CHECK(site_of_url("https://www.rferl.example/a/1") == "rferl.example");
  CHECK(site_of_url("http://edition.cnn.example:80/x") == "cnn.example");
  CHECK(site_of_url("https://amp.post.example") == "post.example");
  CHECK(site_of_url("https://m.example/") == "m.example");
  CHECK(site_of_url("no address").empty());
  CHECK(copyright_owner("Copyright (c) 2022. RFE/RL, Inc. Reprinted with the permission of") ==
        "RFE/RL");
  CHECK(copyright_owner("© 2019–2022 The Harbour Post. All rights reserved.") ==
        "The Harbour Post");
  CHECK(copyright_owner("Copyright © Vastmark Today 2018") == "Vastmark Today");
  for (const char* line :
       {"Copyright AP Photo/Ann Lee", "© Getty Images", "Copyrighted material",
        "Copyright 2022. All rights reserved.", "© 2022", "Copyright law is old"}) {
    CAPTURE(line);
    CHECK_FALSE(copyright_owner(line));
  }
  const std::string head = "Fire at the old pier\n\n";
  CHECK(metadata_of(head + "By Euronews with AP\n\nIt burnt.").outlet == "Euronews");
  CHECK(metadata_of(head + "By BBC\n\nIt burnt.").outlet == "BBC");
  CHECK(metadata_of(head + "By MARTA\n\nIt burnt.").outlet.empty());
  CHECK(metadata_of(head + "It burnt.\n\nSource: https://www.post.example/a/1").outlet ==
        "post.example");
  CHECK(metadata_of(head + "By Ann Lee\n\nIt burnt.").outlet.empty());
  CHECK(metadata_of(head + "By Maria\n\nIt burnt.").outlet.empty());
  CHECK(metadata_of(head + "It burnt.\n\nSource: Interior Ministry").outlet.empty());
}

TEST_CASE("a reprint has an outlet and a site it was taken from") {
  const Metadata found = metadata_of(
      "Fire at the old pier\n\nIt burnt.\n\nCopyright (c) 2022. RFE/RL, Inc. Reprinted with the "
      "permission of it.\n\nJoin the Mirror.example mailing list");
  CHECK(found.outlet == "RFE/RL");
  CHECK(found.via == "Mirror.example");
}

TEST_CASE("an article that says nothing of itself stays unknown") {
  CHECK(metadata_of("") == Metadata{});
  CHECK(
      metadata_of("Fire at the old pier\n\nIt burnt for hours, people said.\n\nNobody was hurt.") ==
      Metadata{});
}

TEST_CASE("the seeds say what they say, where they are there") {
  namespace fs = std::filesystem;
  const fs::path root = fs::path(__FILE__).parent_path().parent_path().parent_path().parent_path();
  const fs::path folder = root.parent_path() / "shared" / "seeds";
  std::error_code error;
  for (const auto& file : fs::directory_iterator(folder, error)) {
    std::ifstream in(file.path());
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const std::string name = file.path().filename();
    const Metadata found = metadata_of(text, name);
    CAPTURE(name);
    const bool dated = name.starts_with("001");
    CHECK(found.date == (dated ? std::optional(Date{2022, 1, 8}) : std::nullopt));
    CHECK(found.date_source == (dated ? DateSource::byline : DateSource::none));
    CHECK(found.outlet == (dated ? "RFE/RL" : name.starts_with("002") ? "Euronews" : ""));
    CHECK(found.via == (dated ? "GlobalSecurity.org" : ""));
    if (name.starts_with("002")) CHECK(found.wire == Names{"AP", "AFP", "Reuters"});
    if (name.starts_with("003")) CHECK(found.wire == Names{"AFP"});
    if (name.starts_with("000") || name.starts_with("004")) CHECK(found.wire.empty());
  }
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of what a script reads: every key, exact text, sound spans, valid JSON whatever the source.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "common/cli/layout.h"
#include "common/text/utf8.h"
#include "searcher/printers/printer.h"
#include "tests/support/hostile_answer.h"

namespace {

using namespace dateline;
using namespace dateline::test;
using Json = nlohmann::ordered_json;

std::string printed(std::string_view format, const SearchAnswer& answer) {
  std::ostringstream out;
  std::ostringstream notes;
  const auto printer = find_output_format(format)->make(out, notes, {});
  printer->begin();
  printer->answer(answer);
  printer->end();
  CHECK(notes.str().empty());
  return out.str();
}

/// The lines of jsonl, parsed.
std::vector<Json> lines_of(const SearchAnswer& answer) {
  std::vector<Json> lines;
  std::istringstream in(printed("jsonl", answer));
  for (std::string line; std::getline(in, line);) lines.push_back(Json::parse(line));
  return lines;
}

Json hit_of(const Hit& hit) { return lines_of(sample_answer({hit})).front(); }

std::vector<std::string> keys_of(const Json& json) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  return keys;
}

using Keys = std::vector<std::string>;

/// Whether the spans of `marks` lie in `text`, ascend, are disjoint and between characters.
bool sound(const Json& marks, const std::string& text) {
  std::size_t from = 0;
  for (const Json& mark : marks) {
    const std::size_t begin = mark["start"];
    const std::size_t end = mark["end"];
    if (begin < from || begin >= end || end > text.size()) return false;
    if (!utf8::is_boundary(text[begin])) return false;
    if (end < text.size() && !utf8::is_boundary(text[end])) return false;
    from = end;
  }
  return true;
}

}  // namespace

TEST_CASE("a hit has the keys of version 1 in their order") {
  const Json hit = hit_of(sample_hit());
  CHECK(keys_of(hit) == Keys{"version",    "query_id",        "rank",          "score",
                             "passage_id", "matched",         "article",       "record",
                             "zone",       "paragraph_start", "paragraph_end", "line_start",
                             "line_end",   "byte_start",      "byte_end",      "text",
                             "highlights", "excerpts",        "also_in",       "more_in_article"});
  CHECK(keys_of(hit["article"]) == Keys{"id", "path", "paths", "title", "outlet", "via", "wire",
                                        "byline", "url", "language", "date", "date_source",
                                        "updated"});
  CHECK(keys_of(hit["excerpts"][0]) == Keys{"text", "highlights", "paragraph", "line_start",
                                            "line_end", "byte_start", "byte_end", "cut_begin",
                                            "cut_end"});
  CHECK(keys_of(hit["highlights"][0]) == Keys{"start", "end", "term", "via"});
}

TEST_CASE("a summary has the keys of version 1 in their order, in json with the hits beside them") {
  Keys keys{"version",     "query_id",      "query",         "passages",
            "articles",    "outlets",       "exact",         "milliseconds",
            "corrections", "also_matching", "similar_names", "did_you_mean",
            "other_zones", "undated",       "notes",         "error"};
  CHECK(keys_of(lines_of(sample_answer()).back()) == keys);
  keys.push_back("hits");
  CHECK(keys_of(Json::parse(printed("json", sample_answer()))) == keys);
}

TEST_CASE("pages are keys where there are pages") {
  Hit hit = sample_hit();
  hit.address.page_first = 4;
  hit.address.page_last = 5;
  hit.excerpts[0].address.page_first = hit.excerpts[0].address.page_last = 5;
  const Json json = hit_of(hit);
  CHECK(json["page_start"] == 4);
  CHECK(json["page_end"] == 5);
  CHECK(json["excerpts"][0]["page_start"] == 5);
  CHECK(json["excerpts"][0]["page_end"] == 5);
}

TEST_CASE("JSON parses back to the hit") {
  const Hit hit = sample_hit();
  const Json json = hit_of(hit);
  CHECK(json["rank"] == 1);
  CHECK(json["score"] == 7.41325);
  CHECK(json["passage_id"] == passage_id(hit.article.id, hit.passage));
  CHECK(json["matched"] == "text");
  CHECK(json["article"]["id"] == hex(hit.article.id));
  CHECK(json["article"]["path"] == "port-esker/fire.txt");
  CHECK(json["article"]["title"] == hit.article.metadata.title);
  CHECK(json["article"]["outlet"] == "Meridian Wire");
  CHECK(json["article"]["date"] == "2019-03-06");
  CHECK(json["article"]["date_source"] == "field");
  CHECK(json["record"] == nullptr);
  CHECK(json["zone"] == "body");
  CHECK(json["paragraph_start"] == 4);
  CHECK(json["line_start"] == 7);
  CHECK(json["line_end"] == 8);
  CHECK(json["byte_start"] == 512);
  CHECK(json["byte_end"] == 512 + kSampleText.size());
  CHECK(json["text"] == kSampleText);
  CHECK(json["more_in_article"] == 0);
}

TEST_CASE("highlights are bytes of the text they stand beside") {
  const Json hit = hit_of(sample_hit());
  const std::string text = hit["text"];
  const Json& mark = hit["highlights"][0];
  CHECK(text.substr(mark["start"], mark["end"].get<std::size_t>() -
                                       mark["start"].get<std::size_t>()) == "dockers");
  CHECK(mark["term"] == "dockers");
  CHECK(mark["via"] == "stem");
  const Json& excerpt = hit["excerpts"][0];
  CHECK(text.find(excerpt["text"]) == 42);
  CHECK(excerpt["highlights"][0]["start"] == excerpt["text"].get<std::string>().find("beam"));
}

TEST_CASE("what is unknown is null, and lists are empty") {
  Hit hit = sample_hit();
  hit.article.metadata = {};
  const Json article = hit_of(hit)["article"];
  for (const char* key : {"outlet", "via", "byline", "url", "language", "date"}) {
    CHECK(article[key].is_null());
  }
  CHECK(article["title"] == "");
  CHECK(article["wire"] == Json::array());
  CHECK(article["date_source"] == "none");
}

TEST_CASE("a record is its number, id and bytes; a record without an id has none") {
  CHECK(hit_of(record_hit())["record"].dump() ==
        R"({"number":3,"id":"nr-00391","byte_start":12040,"byte_end":16522})");
  Hit hit = record_hit();
  hit.article.sources.front().record->id.clear();
  CHECK(hit_of(hit)["record"]["id"].is_null());
}

TEST_CASE("the passage's own record goes before its article's") {
  Hit hit = record_hit();
  hit.passage.record = Record{9, "p9", {1, 2}};
  CHECK(hit_of(hit)["record"]["number"] == 9);
}

TEST_CASE("every path of an exact duplicate is told, each once") {
  Hit hit = sample_hit();
  hit.article.sources = {{"a.jsonl", Record{1, "", {}}}, {"a.jsonl", Record{2, "", {}}}, {"b", {}}};
  CHECK(hit_of(hit)["article"]["path"] == "a.jsonl");
  CHECK(hit_of(hit)["article"]["paths"] == Json{"a.jsonl", "b"});
}

TEST_CASE("a hit by its title alone marks the title") {
  const Json hit = hit_of(title_hit());
  CHECK(hit["matched"] == "title");
  CHECK(hit["highlights"].empty());
  const std::string title = hit["article"]["title"];
  CHECK(hit["title_highlights"][0]["start"] == title.find("warehouse"));
}

TEST_CASE(
    "the parts of a score are told where they were asked for; those of no term have no counts") {
  CHECK_FALSE(hit_of(sample_hit()).contains("explain"));
  CHECK(
      hit_of(explained_hit())["explain"].dump() ==
      R"([{"part":"passage","term":"docker","weight":2.25,"text_count":1,"title_count":0,"score":2.5},)"
      R"({"part":"article","term":"beam","weight":3.3,"text_count":12,"title_count":1,"score":7.33333},)"
      R"({"part":"lead","term":null,"weight":3.0,"text_count":null,"title_count":null,"score":2.66667}])");
  Hit nothing = explained_hit();
  nothing.explanation->clear();
  CHECK(hit_of(nothing)["explain"] == Json::array());
}

TEST_CASE("jsonl is one hit a line and the summary at the end; json holds the same") {
  Hit second = title_hit();
  second.rank = 2;
  SearchAnswer answer = sample_answer({sample_hit(), second});
  answer.query_id = "q7";
  answer.notes = {{"a note", {0, 1}}};
  const std::vector<Json> lines = lines_of(answer);
  REQUIRE(lines.size() == 3);
  Json whole = Json::parse(printed("json", answer));
  CHECK(whole["hits"] == Json{lines[0], lines[1]});
  whole.erase("hits");
  CHECK(whole == lines[2]);
  CHECK_FALSE(lines[2].contains("rank"));
  CHECK(lines[1]["query_id"] == "q7");
  CHECK(lines[2]["query_id"] == "q7");
  CHECK(lines[2]["notes"] == Json{"a note"});
  CHECK(lines[2]["milliseconds"] == 1.943);
}

TEST_CASE("a single query has no id") {
  for (const Json& line : lines_of(sample_answer())) CHECK(line["query_id"].is_null());
}

TEST_CASE("a query that failed is a summary with its error, and no hits") {
  SearchAnswer answer = sample_answer();
  answer.error = "there is no day 2022-13-01";
  const std::vector<Json> lines = lines_of(answer);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0]["error"] == answer.error);
  CHECK(Json::parse(printed("json", answer))["hits"].empty());
  CHECK(lines_of(sample_answer()).back()["error"].is_null());
}

TEST_CASE("scores have six significant digits and are always numbers") {
  Hit hit = sample_hit();
  for (const auto& [score, rounded] :
       std::vector<std::pair<double, double>>{{0, 0},
                                              {123456.789, 123457},
                                              {0.000012345678, 0.0000123457},
                                              {-1.0 / 3, -0.333333},
                                              {std::numeric_limits<double>::quiet_NaN(), 0}}) {
    hit.score = score;
    CHECK(hit_of(hit)["score"] == rounded);
  }
}

TEST_CASE("what steers a terminal is escaped and reads back as it was") {
  Hit hit = sample_hit();
  hit.article.metadata.title = "\x1b[2J \x7f \xC2\x9B \xE2\x80\xAE \xE2\x80\xA8 \xC3\xA9 \n";
  const std::string out = printed("jsonl", sample_answer({hit}));
  CHECK(out.find(R"("title":"\u001b[2J \u007f \u009b \u202e \u2028 é \n")") != std::string::npos);
  CHECK(hit_of(hit)["article"]["title"] == hit.article.metadata.title);
}

TEST_CASE("for any bytes and spans: lines parse, nothing steers a terminal, spans are sound") {
  std::mt19937 random(20220109);
  for (int round = 0; round < 1000; ++round) {
    const SearchAnswer answer = hostile_answer(random);
    const std::string out = printed("jsonl", answer);
    REQUIRE(std::ranges::count(out, '\n') == 3);
    for (std::size_t offset = 0; offset < out.size();) {
      const utf8::CodePoint read = utf8::decode(out, offset);
      REQUIRE(read.valid);
      REQUIRE_FALSE(cli::steers_terminal(read.value));
      offset += read.size;
    }
    for (const Json& line : lines_of(answer)) {
      if (!line.contains("rank")) continue;
      REQUIRE(sound(line["highlights"], line["text"]));
      for (const Json& excerpt : line["excerpts"]) {
        REQUIRE(sound(excerpt["highlights"], excerpt["text"]));
      }
      if (line.contains("title_highlights")) {
        REQUIRE(sound(line["title_highlights"], line["article"]["title"]));
      }
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of csv, tsv, markdown, html, cite and paths, and of counts in every format.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "common/cli/layout.h"
#include "common/text/ascii.h"
#include "common/text/utf8.h"
#include "searcher/printers/chart_svg.h"
#include "searcher/printers/columns.h"
#include "searcher/printers/printer.h"
#include "tests/support/hostile_answer.h"

namespace {

using namespace dateline;
using namespace dateline::test;

struct Printed {
  std::string out;
  std::string notes;
};

Printed printed(std::string_view format, const std::vector<SearchAnswer>& answers,
                const PrintOptions& options = {}) {
  std::ostringstream out;
  std::ostringstream notes;
  const auto printer = find_output_format(format)->make(out, notes, options);
  printer->begin();
  for (const SearchAnswer& answer : answers) printer->answer(answer);
  printer->end();
  return {out.str(), notes.str()};
}

std::string out_of(std::string_view format, const Hit& hit, const PrintOptions& options = {}) {
  return printed(format, {sample_answer({hit})}, options).out;
}

PrintOptions with_columns(std::string_view list) {
  PrintOptions options;
  options.columns = parse_columns(list).value();
  return options;
}

SearchAnswer counted_answer() {
  SearchAnswer answer = sample_answer();
  answer.facets = {{FacetField::outlet, {{"Halden, Post", 7, 2}, {std::nullopt, 3, 1}}},
                   {FacetField::wire, {{std::nullopt, 10, 3}}}};
  answer.chart =
      Facet{FacetField::month, {{"2019-03", 8, 2}, {"2019-04", 0, 0}, {"2019-05", 1, 1}}};
  return answer;
}

PrintOptions counting() {
  PrintOptions options;
  options.counts = true;
  return options;
}

/// The tags that html writes, without their attributes.
std::set<std::string> tags_of(const std::string& page) {
  std::set<std::string> names;
  for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
    std::size_t end = at + 1;
    while (end < page.size() && (ascii::is_letter(page[end]) || ascii::is_digit(page[end]) ||
                                 page[end] == '/' || page[end] == '!')) {
      ++end;
    }
    if (end > at + 1) names.insert(page.substr(at + 1, end - at - 1));
  }
  return names;
}

/// Whether every `sign` of a line stands behind a backslash.
bool has_no_bare(const std::string& line, char sign) {
  for (std::size_t at = line.find(sign); at != std::string::npos; at = line.find(sign, at + 1)) {
    if (at == 0 || line[at - 1] != '\\') return false;
  }
  return true;
}

}  // namespace

TEST_CASE("csv is a header and a row a hit") {
  const std::string id = passage_id(sample_hit().article.id, sample_hit().passage);
  CHECK(out_of("csv", sample_hit()) ==
        "rank,score,outlet,date,title,path,excerpt_line,excerpt,passage_id\n"
        "1,7.413250,Meridian Wire,2019-03-06,Three dead as fire tears through warehouse,"
        "port-esker/fire.txt,8,\"The third was a firefighter, Piotr Wrona, 34, who was caught "
        "beneath a falling roof beam, Brakspear said.\"," +
            id + "\n");
}

TEST_CASE("columns are those named, in their order; every one has a value") {
  CHECK(out_of("csv", record_hit(), with_columns("record_id,record,zone,rank,citation")) ==
        "record_id,record,zone,rank,citation\n"
        "nr-00391,3,body,1,feeds/export.jsonl:record 3  line 8\n");
  CHECK(out_of("tsv", sample_hit(), with_columns("outlet,via,date,byte_start,line_end")) ==
        "outlet\tvia\tdate\tbyte_start\tline_end\nMeridian Wire\t\t2019-03-06\t512\t8\n");
  CHECK(parse_columns("rank,").has_value() == false);
  CHECK(parse_columns("").has_value() == false);
  CHECK(parse_columns(column_names())->size() == columns().size());
}

TEST_CASE("what has pages is cited by them") {
  Hit hit = sample_hit();
  hit.address.page_first = 4;
  hit.address.page_last = 5;
  hit.excerpts[0].address.page_first = hit.excerpts[0].address.page_last = 5;
  CHECK(out_of("csv", hit, with_columns("page_start,page_end,citation")) ==
        "page_start,page_end,citation\n4,5,port-esker/fire.txt p. 5\n");
  hit.excerpts[0].address.page_last = 6;
  CHECK_THAT(out_of("cite", hit), Catch::Contains("`port-esker/fire.txt p. 5-6`"));
  CHECK(out_of("csv", sample_hit(), with_columns("page_start,page_end")) ==
        "page_start,page_end\n,\n");
}

TEST_CASE("a hit that knows little has empty cells") {
  Hit hit = sample_hit();
  hit.article.metadata = {};
  hit.address = {};
  CHECK(out_of("csv", hit, with_columns("date,outlet,line_start,record,date_source")) ==
        "date,outlet,line_start,record,date_source\n,,,,none\n");
}

TEST_CASE("rows of a batch begin with the query's id; what failed is a note") {
  SearchAnswer first = sample_answer();
  first.query_id = "q1";
  first.notes = {{"a repair", {}}};
  SearchAnswer failed = sample_answer();
  failed.query_id = "q2";
  failed.error = "no such field";
  PrintOptions options;
  options.batch = true;
  const Printed both = printed("csv", {first, failed}, options);
  CHECK(both.out.starts_with("query_id,rank,"));
  CHECK(both.out.find("\nq1,1,7.413250,") != std::string::npos);
  CHECK(std::count(both.out.begin(), both.out.end(), '\n') == 2);
  CHECK(both.notes == "q1: note: a repair\nq2: error: no such field\n");
}

TEST_CASE("a cell that a spreadsheet would take as a formula is text, a number is a number") {
  Hit hit = sample_hit();
  for (const auto& [title, cell] :
       std::vector<std::pair<std::string, std::string>>{{"=SUM(A1)", "'=SUM(A1)"},
                                                        {"+49 30", "'+49 30"},
                                                        {"-x", "'-x"},
                                                        {"@home", "'@home"},
                                                        {"-", "-"},
                                                        {"-:record 6", "-:record 6"},
                                                        {"-5", "-5"},
                                                        {"+1.5", "+1.5"},
                                                        {"a=b", "a=b"}}) {
    hit.article.metadata.title = title;
    CHECK(out_of("csv", hit, with_columns("title")) == "title\n" + cell + '\n');
    CHECK(out_of("tsv", hit, with_columns("title")) == "title\n" + cell + '\n');
  }
}

TEST_CASE("counts are rows of csv instead of hits") {
  CHECK(printed("csv", {counted_answer()}, counting()).out ==
        "by,value,passages,articles\n"
        "outlet,\"Halden, Post\",7,2\n"
        "outlet,,3,1\n"
        "wire,,10,3\n"
        "date:month,2019-03,8,2\n"
        "date:month,2019-04,0,0\n"
        "date:month,2019-05,1,1\n");
}

TEST_CASE("counts in JSON stand in the summary, only where they were asked for") {
  const auto json = nlohmann::ordered_json::parse(printed("json", {counted_answer()}).out);
  CHECK(json["facets"][0].dump() ==
        R"({"by":"outlet","rows":[{"value":"Halden, Post","passages":7,"articles":2},)"
        R"({"value":null,"passages":3,"articles":1}]})");
  CHECK(json["chart"]["by"] == "date:month");
  CHECK(json["chart"]["rows"].size() == 3);
  const auto plain = nlohmann::json::parse(printed("json", {sample_answer()}).out);
  CHECK_FALSE(plain.contains("facets"));
  CHECK_FALSE(plain.contains("chart"));
}

TEST_CASE("counts in text are tables and bars below the hits") {
  PrintOptions options = counting();
  options.width = 40;
  const std::string out = printed("text", {counted_answer()}, options).out;
  CHECK(
      out.ends_with("\n"
                    "passages  articles  outlet\n"
                    "       7         2  Halden, Post\n"
                    "       3         1  unknown\n"
                    "\n"
                    "passages  articles  wire\n"
                    "      10         3  none named\n"
                    "\n"
                    "month    passages\n"
                    "2019-03         8  █████████████████████\n"
                    "2019-04         0\n"
                    "2019-05         1  ██▋\n"));
  options.ascii = true;
  const std::string plain = printed("text", {counted_answer()}, options).out;
  CHECK(
      plain.ends_with("2019-03         8  #####################\n"
                      "2019-04         0\n"
                      "2019-05         1  ###\n"));
}

TEST_CASE("bars fit the width, and one of any passage is never nothing") {
  SearchAnswer answer = sample_answer({});
  answer.chart = Facet{FacetField::outlet,
                       {{"The Extraordinarily Long-Named Gazette of Port Esker", 1'000'000, 1},
                        {"新疆日报新疆日报新疆日报新疆日报", 1, 1}}};
  for (const bool ascii : {false, true}) {
    for (const std::size_t width : {40U, 60U, 100U}) {
      PrintOptions options = counting();
      options.width = width;
      options.ascii = ascii;
      std::istringstream lines(printed("text", {answer}, options).out);
      for (std::string line; std::getline(lines, line);) {
        CHECK(cli::display_width(line) <= width);
        if (line.find(" 1  ") != std::string::npos) CHECK(line.ends_with(ascii ? "#" : "▏"));
      }
    }
  }
}

TEST_CASE("markdown has headings, quotations with marks, citations and tables") {
  const std::string out = printed("markdown", {counted_answer()}, counting()).out;
  CHECK(
      out.starts_with("## dockers beam\n\n12 passages in 5 articles (1.9 ms)\n\n"
                      "### 1\\. Three dead as fire tears through warehouse\n\n"
                      "Meridian Wire · 2019-03-06\n\n"
                      "> The third was a firefighter, Piotr Wrona, 34, who was caught beneath a "
                      "falling roof **beam**, Brakspear said.\n>\n"
                      "> — `port-esker/fire.txt:8  ¶ 4  bytes 554-659`\n"));
  CHECK(out.find("| outlet | passages | articles |\n|---|---:|---:|\n"
                 "| Halden, Post | 7 | 2 |\n| *unknown* | 3 | 1 |\n") != std::string::npos);
}

TEST_CASE("markdown leaves out marks whose stars could be read as stars") {
  Hit hit = sample_hit();
  hit.passage.text = "In the U.S. and (so) café, fire";
  hit.excerpts.front().text = {0, hit.passage.text.size()};
  const std::string_view text = hit.passage.text;
  hit.excerpts.front().highlights = {highlight(text, "U.S."), highlight(text, "(so)"),
                                     highlight(text, "café"), highlight(text, "fire")};
  CHECK(out_of("markdown", hit).find("> In the U.S. and (so) **café**, **fire**\n") !=
        std::string::npos);
}

TEST_CASE("a title that answers is marked in markdown and html") {
  CHECK(out_of("markdown", title_hit()).find("through **warehouse**\n") != std::string::npos);
  CHECK(out_of("html", title_hit()).find("through <mark>warehouse</mark></h3>") !=
        std::string::npos);
}

TEST_CASE("cite is a quotation a line, with outlet, title, date, place and id") {
  const std::string id = passage_id(sample_hit().article.id, sample_hit().passage);
  const std::string line =
      "> “The third was a firefighter, Piotr Wrona, 34, who was caught beneath a falling roof "
      "beam, "
      "Brakspear said.” — Meridian Wire, “Three dead as fire tears through warehouse”, 2019-03-06, "
      "`port-esker/fire.txt:8`, `" +
      id + "`\n";
  CHECK(out_of("cite", sample_hit()) == line);
  CHECK(printed("cite", {sample_answer({sample_hit(), sample_hit()})}).out == line + "\n" + line);
  Hit bare = sample_hit();
  bare.article.metadata = {};
  CHECK(out_of("cite", bare).find("said.” — `port-esker/fire.txt:8`, `") != std::string::npos);
}

TEST_CASE("paths are each there once in the whole run") {
  const std::vector<SearchAnswer> answers{sample_answer({sample_hit(), record_hit()}),
                                          sample_answer({record_hit(), sample_hit()})};
  CHECK(printed("paths", answers).out == "port-esker/fire.txt\nfeeds/export.jsonl\n");
  PrintOptions options;
  options.null_ends = true;
  Hit odd = sample_hit();
  odd.article.sources.front().path = "a\nb\x1b";
  CHECK(out_of("paths", odd, options) == std::string("a\nb\x1b\0", 5));
  CHECK(out_of("paths", odd) == "a b\uFFFD\n");
}

TEST_CASE("html is one page that loads and runs nothing") {
  SearchAnswer answer = counted_answer();
  answer.hits.front().article.metadata.url = "https://x.example/a?b=\"c\"&d";
  const std::string page = printed("html", {answer}, counting()).out;
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">\n"));
  CHECK(page.ends_with("</body>\n</html>\n"));
  CHECK(page.find("<title>dockers beam</title>") != std::string::npos);
  CHECK(page.find("default-src 'none'") != std::string::npos);
  CHECK(page.find("href=\"https://x.example/a?b=&quot;c&quot;&amp;d\"") != std::string::npos);
  CHECK(page.find("falling roof <mark>beam</mark>, Brakspear") != std::string::npos);
  CHECK(page.find("<code>port-esker/fire.txt:8  ¶ 4  bytes 554-659</code>") != std::string::npos);
  CHECK(page.find("<title>2019-03: 8 passages, 2 articles</title>") != std::string::npos);
  CHECK(page.find("<td class=\"unknown\">unknown</td><td>3</td><td>1</td>") != std::string::npos);
  CHECK_FALSE(tags_of(page).contains("script"));
}

TEST_CASE("html links only to the web") {
  for (const char* url : {"javascript:alert(1)", "data:text/html,x", "/x", " https://x", ""}) {
    Hit hit = sample_hit();
    hit.article.metadata.url = url;
    CHECK(out_of("html", hit).find("href") == std::string::npos);
  }
}

TEST_CASE("a batch is one page of html with a section a query, also where queries failed") {
  SearchAnswer failed = sample_answer();
  failed.query_id = "q2";
  failed.error = "no <such> field";
  PrintOptions options;
  options.batch = true;
  const std::string page = printed("html", {sample_answer(), failed}, options).out;
  CHECK(page.find("<title>dateline</title>") != std::string::npos);
  CHECK(page.find("<h1 dir=\"auto\">q2: dockers beam</h1>\n"
                  "<p class=\"note error\">no &lt;such&gt; field</p>\n</section>") !=
        std::string::npos);
  CHECK(printed("html", {}, options).out.ends_with("<main>\n</main>\n</body>\n</html>\n"));
}

TEST_CASE("a chart says each of its rows, what is not known apart") {
  const std::string svg =
      chart_svg({FacetField::year, {{"2018", 1, 1}, {"2019", 4, 2}, {std::nullopt, 2, 1}}});
  CHECK(svg.find("<title>2019: 4 passages, 2 articles</title>") != std::string::npos);
  CHECK(svg.find("class=\"bar-unknown\"") != std::string::npos);
  CHECK(chart_svg({FacetField::year, {}}).empty());
  CHECK(chart_svg({FacetField::outlet, {{"A & <B>", 1, 1}}}).find("A &amp; &lt;B&gt;</text>") !=
        std::string::npos);
}

TEST_CASE("no format ever steers a terminal or lets an article's markup through") {
  std::mt19937 random(19);
  const std::set<std::string> ours = [] {
    std::set<std::string> tags = tags_of(printed("html", {counted_answer()}, counting()).out);
    tags.insert({"a", "/a", "br", "div", "/div"});
    return tags;
  }();
  for (int i = 0; i < 200; ++i) {
    SearchAnswer answer = hostile_answer(random);
    answer.query_id = hostile_text(random, 2);
    answer.facets = {{FacetField::outlet, {{hostile_text(random, 9), 4, 2}, {std::nullopt, 1, 1}}}};
    answer.chart = answer.facets.front();
    for (Hit& hit : answer.hits) hit.article.metadata.url = "https://" + hostile_text(random, 6);
    if (i % 5 == 0) answer.error = hostile_text(random, 5);
    for (const OutputFormat& format : output_formats()) {
      PrintOptions options;
      options.counts = i % 2 == 0;
      options.batch = i % 3 == 0;
      const Printed both = printed(format.name, {answer}, options);
      CHECK_FALSE(steers(both.out));
      CHECK_FALSE(steers(both.notes));
    }
    const std::string page = printed("html", {answer}, counting()).out;
    CHECK(std::ranges::includes(ours, tags_of(page)));
    std::istringstream markdown(printed("markdown", {answer}, counting()).out);
    for (std::string line; std::getline(markdown, line);) {
      if (line.find("— `") == std::string::npos) CHECK(has_no_bare(line, '<'));
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of what a person reads: where things stand, that text is not touched, that lines fit.
#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "common/cli/layout.h"
#include "common/text/utf8.h"
#include "searcher/printers/printer.h"
#include "tests/support/hostile_answer.h"

namespace {

using namespace dateline;
using namespace dateline::test;

/// What the text format writes to its two streams.
struct Printed {
  std::string out;
  std::string notes;
};

Printed printed(const std::vector<SearchAnswer>& answers, const PrintOptions& options = {}) {
  std::ostringstream out;
  std::ostringstream notes;
  const auto printer = find_output_format("text")->make(out, notes, options);
  printer->begin();
  for (const SearchAnswer& answer : answers) printer->answer(answer);
  printer->end();
  return {out.str(), notes.str()};
}

Printed printed_hit(const Hit& hit, const PrintOptions& options = {}) {
  return printed({sample_answer({hit})}, options);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// `text` without the styles that printers use.
std::string without_styles(std::string text) {
  for (const std::string_view style : {"\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[33m", "\x1b[1;31m"}) {
    for (std::size_t at = text.find(style); at != std::string::npos; at = text.find(style, at)) {
      text.erase(at, style.size());
    }
  }
  return text;
}

Hit hit_of_another_article() {
  Hit hit = sample_hit();
  hit.rank = 2;
  hit.article.id = hash128("another");
  return hit;
}

PrintOptions in_color() {
  PrintOptions options;
  options.color = true;
  return options;
}

}  // namespace

TEST_CASE("a hit is heading, origin, excerpt and place; the summary is on the other stream") {
  const Printed both = printed({sample_answer()});
  CHECK(both.out ==
        "1  Three dead as fire tears through warehouse\n"
        "   Meridian Wire · 2019-03-06\n"
        "   The third was a firefighter, Piotr Wrona, 34, who was caught beneath a\n"
        "   falling roof beam, Brakspear said.\n"
        "   port-esker/fire.txt:8  ¶ 4\n");
  CHECK(both.notes == "12 passages in 5 articles (1.9 ms)\n");
}

TEST_CASE("articles are separated by a blank line, with none at the end") {
  Hit second = hit_of_another_article();
  const std::string out = printed({sample_answer({sample_hit(), second})}).out;
  const std::vector<std::string> lines = lines_of(out);
  CHECK(std::ranges::count(lines, "") == 1);
  CHECK(lines[5].empty());
  CHECK(lines[6].starts_with("2  Three"));
  CHECK_FALSE(out.ends_with("\n\n"));
}

TEST_CASE("hits of an article stand below its heading where its best is, each behind its rank") {
  Hit other = hit_of_another_article();
  Hit third = sample_hit();
  third.rank = 3;
  third.more_in_article = 2;
  Hit first = sample_hit();
  first.more_in_article = 2;
  CHECK(printed({sample_answer({first, other, third})}).out ==
        "1  Three dead as fire tears through warehouse\n"
        "   Meridian Wire · 2019-03-06\n"
        "   The third was a firefighter, Piotr Wrona, 34, who was caught beneath a\n"
        "   falling roof beam, Brakspear said.\n"
        "   port-esker/fire.txt:8  ¶ 4\n"
        "2  The third was a firefighter, Piotr Wrona, 34, who was caught beneath a\n"
        "   falling roof beam, Brakspear said.\n"
        "   port-esker/fire.txt:8  ¶ 4\n"
        "   + 2 more in this article\n"
        "\n"
        "3  Three dead as fire tears through warehouse\n"
        "   Meridian Wire · 2019-03-06\n"
        "   The third was a firefighter, Piotr Wrona, 34, who was caught beneath a\n"
        "   falling roof beam, Brakspear said.\n"
        "   port-esker/fire.txt:8  ¶ 4\n");
}

TEST_CASE("a hit that is the title shows it, marked, and the beginning of the text") {
  Hit hit = sample_hit();
  hit.passage.zone = Zone::title;
  hit.passage.text = hit.article.metadata.title;
  hit.excerpts.front().text = {0, hit.passage.text.size()};
  hit.excerpts.front().highlights.clear();
  hit.title_highlights = {highlight(hit.article.metadata.title, "warehouse")};
  CHECK(printed_hit(hit).out ==
        "1  Three dead as fire tears through warehouse\n"
        "   Meridian Wire · 2019-03-06\n"
        "   port-esker/fire.txt:8  ¶ 4  title\n");
  hit.lead = Lead{"Three people were killed on Wednesday.", {2, 2, 3, 3, {70, 108}}};
  CHECK(printed_hit(hit).out ==
        "1  Three dead as fire tears through warehouse\n"
        "   Meridian Wire · 2019-03-06\n"
        "   Three people were killed on Wednesday.\n"
        "   port-esker/fire.txt:3  ¶ 2\n");
  CHECK(printed_hit(hit, in_color()).out.find("\x1b[1;31mwarehouse") != std::string::npos);
}

TEST_CASE("other articles that have the same passage are counted, with their outlets") {
  Hit hit = sample_hit();
  hit.also_in = {{hash128("b"), {"b.txt", {}}, "Halden Post", 1}};
  CHECK(printed_hit(hit).out.ends_with("   also in 1 other article (Halden Post)\n"));
  hit.also_in.push_back({hash128("c"), {"c.txt", {}}, "", 1});
  CHECK(printed_hit(hit).out.ends_with("   also in 2 other articles (Halden Post)\n"));
}

TEST_CASE("what was searched beside the words typed is said above the hits") {
  SearchAnswer answer = sample_answer();
  answer.also_matching = {{"wrona", {{"vrona", 12}}}};
  answer.did_you_mean = "dockers beam";
  CHECK(printed({answer}).notes ==
        "also searched: Vrona (12) for Wrona (--no-variants)\ndid you mean: dockers beam\n"
        "12 passages in 5 articles (1.9 ms)\n");
}

TEST_CASE("ranks of one and of two digits leave texts in one column") {
  Hit ninth = sample_hit();
  ninth.rank = 9;
  Hit tenth = hit_of_another_article();
  tenth.rank = 10;
  const std::vector<std::string> lines = lines_of(printed({sample_answer({ninth, tenth})}).out);
  CHECK(lines[0].starts_with("9   Three"));
  CHECK(lines[1].starts_with("    Meridian"));
  CHECK(lines[6].starts_with("10  Three"));
}

TEST_CASE("without colour, matches are the text and nothing else") {
  Hit plain = sample_hit();
  plain.excerpts.front().highlights.clear();
  CHECK(printed_hit(sample_hit()).out == printed_hit(plain).out);
}

TEST_CASE("colour adds styles and changes no character") {
  for (const Hit& hit : {sample_hit(), title_hit(), record_hit()}) {
    const std::string out = printed_hit(hit, in_color()).out;
    CHECK(out != printed_hit(hit).out);
    CHECK(without_styles(out) == printed_hit(hit).out);
  }
}

TEST_CASE("with colour, the matched words are in the style of matches") {
  CHECK(printed_hit(sample_hit(), in_color()).out.find("roof \x1b[1;31mbeam\x1b[0m,") !=
        std::string::npos);
}

TEST_CASE("a hit by its title alone says so, and the title is marked") {
  CHECK(printed_hit(title_hit())
            .out.starts_with("1  Three dead as fire tears through warehouse (title)\n"));
  CHECK(printed_hit(title_hit(), in_color())
            .out.starts_with("\x1b[1m1  Three dead as fire tears through \x1b[0m"
                             "\x1b[1;31mwarehouse\x1b[0m\x1b[2m (title)\x1b[0m\n"));
}

TEST_CASE("an article without a title is called by its file's name") {
  Hit hit = sample_hit();
  hit.article.metadata = {};
  CHECK(printed_hit(hit).out.starts_with("1  fire.txt\n   The third"));
}

TEST_CASE("outlet, reprint, wire and date are named as far as they are known") {
  Hit hit = sample_hit();
  hit.article.metadata.via = "Halden Post";
  hit.article.metadata.wire = {"AP", "AFP"};
  CHECK(lines_of(printed_hit(hit).out)[1] ==
        "   Meridian Wire via Halden Post · AP, AFP · 2019-03-06");
  hit.article.metadata.wire = {"Meridian wire", "AFP"};
  CHECK(lines_of(printed_hit(hit).out)[1] == "   Meridian Wire via Halden Post · AFP · 2019-03-06");
  hit.article.metadata.outlet.clear();
  hit.article.metadata.wire.clear();
  CHECK(lines_of(printed_hit(hit).out)[1] == "   via Halden Post · 2019-03-06");
}

TEST_CASE("a cut sentence has an ellipsis where it is cut, and its marks stay in place") {
  Hit hit = sample_hit();
  Excerpt& excerpt = hit.excerpts.front();
  excerpt.text.begin += 4;
  for (Highlight& mark : excerpt.highlights) mark.text = {mark.text.begin - 4, mark.text.end - 4};
  excerpt.cut_begin = true;
  excerpt.cut_end = true;
  const std::string out = printed_hit(hit, in_color()).out;
  CHECK(out.find("   …third was a") != std::string::npos);
  CHECK(out.find("Brakspear said.…\n") != std::string::npos);
  CHECK(out.find("\x1b[1;31mbeam\x1b[0m") != std::string::npos);
}

TEST_CASE(
    "a place begins with path:line, which is never broken; what goes past the edge is below") {
  Hit hit = sample_hit();
  hit.article.sources.front().path = std::string(100, 'p') + ".txt";
  hit.excerpts.front().address.line_last = 11;
  const std::string place = "   " + std::string(100, 'p') + ".txt:8-11";
  std::vector<std::string> lines = lines_of(printed_hit(hit).out);
  REQUIRE(lines.size() > 2);
  CHECK(lines.back() == "   ¶ 4");
  CHECK(lines[lines.size() - 2] == place);
  PrintOptions options;
  options.width = 0;
  CHECK(lines_of(printed_hit(hit, options).out).back() == place + "  ¶ 4");
  options.verbose = true;
  CHECK(printed_hit(hit, options).out.find(place + "  ¶ 4  bytes 554-659\n") != std::string::npos);
}

TEST_CASE("a place in a record names the record, and zones other than the body are named") {
  Hit hit = record_hit();
  hit.passage.zone = Zone::caption;
  CHECK(lines_of(printed_hit(hit).out).back() ==
        "   feeds/export.jsonl:record 3  line 8  ¶ 4  caption");
  hit.article.sources.front().path = std::string(40, 'p') + "/" + std::string(40, 'q') + ".jsonl";
  CHECK(lines_of(printed_hit(hit).out).back() ==
        "   ppppppppppppppp…qqqqqqqqqqqqqqqqqqqqqqqq.jsonl:record 3  line 8  ¶ 4  caption");
  hit.article.metadata.url = "https://wire.example/fire";
  CHECK(lines_of(printed_hit(hit).out).back() == "   https://wire.example/fire  ¶ 4  caption");
}

TEST_CASE("each excerpt has a place of its own; without any, the passage's place is told") {
  Hit hit = sample_hit();
  hit.excerpts.push_back(hit.excerpts.front());
  hit.excerpts.back().address.line_first = hit.excerpts.back().address.line_last = 7;
  const std::string out = printed_hit(hit).out;
  CHECK(out.find("fire.txt:8  ") < out.find("fire.txt:7  "));
  hit.excerpts.clear();
  hit.passage.text.clear();
  hit.address = {};
  CHECK(lines_of(printed_hit(hit).out).back() == "   port-esker/fire.txt");
}

TEST_CASE("other files of an exact duplicate are named, many are counted") {
  Hit hit = sample_hit();
  for (const char* path : {"q.txt", "r.txt", "s.txt"}) hit.article.sources.push_back({path, {}});
  CHECK(printed_hit(hit).out.ends_with("   also q.txt\n   also r.txt\n   also s.txt\n"));
  hit.article.sources.push_back({"t.txt", {}});
  CHECK(printed_hit(hit).out.ends_with("   also s.txt\n   also in 1 other file\n"));
}

TEST_CASE("what was folded away is counted; score and id are told when asked for") {
  Hit hit = sample_hit();
  hit.more_in_article = 3;
  CHECK(printed_hit(hit).out.ends_with("\n   + 3 more in this article\n"));
  PrintOptions options;
  options.verbose = true;
  CHECK(printed_hit(hit, options)
            .out.ends_with("\n   score 7.4132  id " + hex(hit.article.id) + "#5d2000000001\n" +
                           "   + 3 more in this article\n"));
}

TEST_CASE("what a score is made of is a table with its sum, in as many columns as it takes") {
  const std::string table =
      "     score  weight  in text  in title  part\n"
      "    2.5000  2.2500        1         0  passage  docker\n"
      "    7.3333  3.3000       12         1  article  beam\n"
      "    2.6667  3.0000                     lead\n"
      "   12.5000                             sum\n";
  PrintOptions narrow;
  narrow.width = 20;
  for (const PrintOptions& options : {PrintOptions(), narrow}) {
    CHECK(printed_hit(explained_hit(), options).out.ends_with("¶ 4\n" + table));
  }
  CHECK(without_styles(printed_hit(explained_hit(), in_color()).out).ends_with(table));
  Hit nothing = explained_hit();
  nothing.score = 0;
  nothing.explanation->clear();
  CHECK(printed_hit(nothing).out.ends_with("   0.0000                             sum\n"));
}

TEST_CASE("the summary counts, and says what is estimated and what is not there") {
  SearchAnswer answer = sample_answer();
  answer.exact = false;
  answer.passages = 1234567;
  answer.articles = 1;
  answer.milliseconds = 1234;
  CHECK(printed({answer}).notes == "at least 1,234,567 passages in 1 article (1.2 s)\n");
  answer.hits.clear();
  CHECK(printed({answer}).notes ==
        "at least 1,234,567 passages in 1 article, none of them this far down (1.2 s)\n");
  answer.passages = answer.articles = 0;
  const Printed nothing = printed({answer});
  CHECK(nothing.notes == "nothing found\n");
  CHECK(nothing.out.empty());
}

TEST_CASE("notes of the query come first; on one screen a blank line parts them from the hits") {
  SearchAnswer answer = sample_answer();
  answer.notes = {{"the quotation mark has no partner", {0, 1}}};
  CHECK(printed({answer}).notes ==
        "note: the quotation mark has no partner\n12 passages in 5 articles (1.9 ms)\n");
  PrintOptions options;
  options.one_screen = true;
  CHECK(printed({answer}, options).notes ==
        "note: the quotation mark has no partner\n\n\n12 passages in 5 articles (1.9 ms)\n");
}

TEST_CASE("answers of several queries carry their ids; one that failed tells why") {
  SearchAnswer first = sample_answer();
  first.query_id = "q1";
  SearchAnswer second = sample_answer();
  second.query_id = "q2";
  second.error = "there is no day 2022-13-01";
  const Printed both = printed({first, second});
  CHECK(both.out.starts_with("q1: dockers beam\n\n1  Three"));
  CHECK(both.out.find("q2") == std::string::npos);
  CHECK(both.notes ==
        "q1: 12 passages in 5 articles (1.9 ms)\nq2: error: there is no day 2022-13-01\n");
}

TEST_CASE("wrapping keeps every word of an excerpt") {
  for (const std::size_t width : {0U, 24U, 37U, 80U, 200U}) {
    PrintOptions options;
    options.width = width;
    const std::vector<std::string> lines = lines_of(printed_hit(sample_hit(), options).out);
    std::string text;
    for (const std::string& line : lines) text += line.substr(2);
    const std::string excerpt = sample_hit().passage.text.substr(42);
    CHECK(text.find(excerpt) != std::string::npos);
    for (const std::string& line : lines) {
      const bool place = line.find("fire.txt:") != std::string::npos;
      if (width > 0 && !place) CHECK(cli::display_width(line) <= width);
    }
  }
}

TEST_CASE("a title's escapes, bidi marks and line ends never reach the output") {
  Hit hit = sample_hit();
  hit.article.metadata.title = "A\x1b[31mred\x1b]0;x\x07 \xE2\x80\xAE title\r\nport-esker/x.txt:1";
  const std::string out = printed_hit(hit).out;
  CHECK(lines_of(out)[0] ==
        "1  A\xEF\xBF\xBD[31mred\xEF\xBF\xBD]0;x\xEF\xBF\xBD \xEF\xBF\xBD title  "
        "port-esker/x.txt:1");
}

TEST_CASE("for any bytes and spans: nothing that steers a terminal is printed, in any colour") {
  std::mt19937 random(20220108);
  for (int round = 0; round < 2000; ++round) {
    const SearchAnswer answer = hostile_answer(random);
    PrintOptions options;
    options.width = random() % 60;
    options.verbose = true;
    const Printed plain = printed({answer}, options);
    REQUIRE_FALSE(steers(plain.out));
    REQUIRE_FALSE(steers(plain.notes));
    options.color = options.color_notes = true;
    const Printed colored = printed({answer}, options);
    REQUIRE(without_styles(colored.out) == plain.out);
    REQUIRE(without_styles(colored.notes) == plain.notes);
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of escaping: what an article holds comes back whole, and is never obeyed.
#include "searcher/printers/escape.h"

#include <catch2/catch.hpp>
#include <random>

#include "common/cli/layout.h"
#include "common/text/utf8.h"
#include "tests/support/hostile_answer.h"

namespace {

using namespace dateline;
using namespace dateline::test;

/// A character of every plane that has any, none of them steering.
constexpr std::string_view kPlanes =
    "a\u00e9\u65b0\uFFFD\U00010348\U0001F525\U00020000\U00030000\U000E0101\U000F0000\U0010FFFD";

/// Cells of one row by RFC 4180, read without the writer's code.
std::vector<std::string> read_csv(const std::string& row) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i] == '"') {
      const bool doubled = quoted && i + 1 < row.size() && row[i + 1] == '"';
      if (doubled) {
        cells.back() += row[++i];
      } else {
        quoted = !quoted;
      }
    } else if (row[i] == ',' && !quoted) {
      cells.emplace_back();
    } else {
      cells.back() += row[i];
    }
  }
  CHECK_FALSE(quoted);
  return cells;
}

std::string read_tsv(std::string_view cell) {
  std::string text;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    if (cell[i] != '\\') {
      text += cell[i];
      continue;
    }
    const char next = cell[++i];
    text += next == 't' ? '\t' : next == 'n' ? '\n' : next;
  }
  return text;
}

/// As printed: without what steers, line ends as \n.
std::string shown(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const utf8::CodePoint read = utf8::decode(text, i);
    const bool bad = !read.valid || cli::steers_terminal(read.value);
    if (text[i] == '\r') {
      if (i + 1 == text.size() || text[i + 1] != '\n') out += '\n';
    } else {
      out += bad ? "\uFFFD" : text.substr(i, read.size);
    }
    i += read.size;
  }
  return out;
}

constexpr MarkedForm kHtml{html_escaped, "<mark>", "</mark>"};

}  // namespace

TEST_CASE("a cell of CSV is in quotes only where it must be") {
  CHECK(csv_cell("plain text") == "plain text");
  CHECK(csv_cell("") == "");
  CHECK(csv_cell("a,b") == "\"a,b\"");
  CHECK(csv_cell("say \"no\"") == "\"say \"\"no\"\"\"");
  CHECK(csv_cell("two\r\nlines\rend") == "\"two\nlines\nend\"");
  CHECK(csv_cell(" x") == "\" x\"");
  CHECK(csv_cell("x ") == "\"x \"");
  CHECK(csv_cell("a\tb") == "a\tb");
}

TEST_CASE("what a spreadsheet would compute stays as it is") {
  for (const char* formula : {"=cmd()", "+1", "-1", "@SUM(A1)"}) {
    CHECK(csv_cell(formula) == formula);
    CHECK(tsv_cell(formula) == formula);
  }
}

TEST_CASE("a cell of TSV holds neither tab nor line end") {
  CHECK(tsv_cell("a\tb\nc\\d\"e") == "a\\tb\\nc\\\\d\"e");
  CHECK(tsv_cell("a\r\nb") == "a\\nb");
}

TEST_CASE("cells come back whole, whatever they hold") {
  std::mt19937 random(7);
  for (int i = 0; i < 2000; ++i) {
    const std::string a = hostile_text(random, random() % 12);
    const std::string b = hostile_text(random, random() % 12);
    CHECK(read_csv(csv_cell(a) + ',' + csv_cell(b)) ==
          std::vector<std::string>{shown(a), shown(b)});
    const std::string cell = tsv_cell(a);
    CHECK(cell.find_first_of("\t\n\r") == std::string::npos);
    CHECK(read_tsv(cell) == shown(a));
  }
}

TEST_CASE("characters of every plane stay, in every format") {
  for (const auto escape : {csv_cell, tsv_cell, html_escaped, markdown_escaped}) {
    CHECK(escape(kPlanes) == kPlanes);
  }
}

TEST_CASE("what steers a terminal and what is no UTF-8 is replaced, in every format") {
  for (const auto escape : {csv_cell, tsv_cell, html_escaped, markdown_escaped}) {
    CHECK(escape("a\x1b[2J") == escape("a\uFFFD[2J"));
    CHECK(escape("a\u202Eb") == "a\uFFFDb");
    CHECK(escape("a\xFF") == "a\uFFFD");
    CHECK(escape("a\u2028") == "a\uFFFD");
  }
}

TEST_CASE("HTML holds no markup of an article's") {
  CHECK(html_escaped("</script><b a='1' c=\"2\">&amp;") ==
        "&lt;/script&gt;&lt;b a=&#39;1&#39; c=&quot;2&quot;&gt;&amp;amp;");
}

TEST_CASE("Markdown holds no markup of an article's") {
  CHECK(markdown_escaped("*a* _b_ `c` [d](e) <f> #g | ~h~ \\ & !") ==
        "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\#g \\| \\~h\\~ \\\\ \\& \\!");
  CHECK(markdown_escaped("- a - b") == "\\- a - b");
  CHECK(markdown_escaped("+ a") == "\\+ a");
  CHECK(markdown_escaped("12. March 12.") == "12\\. March 12.");
  CHECK(markdown_escaped("3) a) b") == "3\\) a) b");
  CHECK(markdown_escaped("a\nb") == "a b");
  CHECK(markdown_escaped("see http://x.org, www.x.org, a@x.org: it") ==
        "see http\\://x.org, www\\.x.org, a\\@x.org: it");
}

TEST_CASE("code of Markdown is what it was, within a fence that it does not hold") {
  CHECK(markdown_code("a_b*c.txt:7") == "`a_b*c.txt:7`");
  CHECK(markdown_code("a`b``c") == "``` a`b``c ```");
  CHECK(markdown_code("a\nb") == "`a b`");
}

TEST_CASE("marks stand around what they mark, and the text around them is escaped") {
  const std::string text = "<a> fire & \"fire\"";
  const std::vector<Highlight> marks{{{4, 8}, "fire", Via::exact}, {{12, 16}, "fire", Via::exact}};
  CHECK(marked_text(text, marks, kHtml) ==
        "&lt;a&gt; <mark>fire</mark> &amp; &quot;<mark>fire</mark>&quot;");
  CHECK(marked_text("fire", {}, kHtml) == "fire");
}

TEST_CASE("marks out of place change nothing of the text") {
  std::mt19937 random(11);
  for (int i = 0; i < 500; ++i) {
    const std::string text = hostile_text(random, random() % 20);
    std::string marked =
        marked_text(text, hostile_highlights(random, text.size()), {csv_cell, "", ""});
    std::erase(marked, '"');
    std::string plain = csv_cell(text);
    std::erase(plain, '"');
    // A pair \r\n that a mark parts counts as two line ends.
    if (text.find('\r') == std::string::npos) CHECK(marked == plain);
  }
}

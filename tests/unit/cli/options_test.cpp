// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of the command line: what is read, what is refused and with which words.
#include "common/cli/options.h"

#include <catch2/catch.hpp>

#include "common/cli/nearest.h"
#include "common/error.h"

namespace {

using namespace dateline;
using namespace dateline::cli;

enum class Order { score, date };

/// One of each kind of option.
struct Values {
  int top = 10;
  std::optional<std::uint16_t> threads;
  bool all = false;
  std::optional<bool> prune;
  std::string title;
  std::string index = "here";
  std::optional<std::string> report;
  std::vector<std::string> include;
  std::string format = "text";
  Order sort = Order::score;
  std::string date;
  std::vector<std::string> operands;
};

OptionTable table_of(Values& values) {
  const auto is_date = [&values](std::string_view typed) {
    values.date = typed;
    return typed.size() == 10;
  };
  return {{.name = "dateline-test",
           .synopsis = "[OPTIONS] WORDS...\n--batch FILE",
           .about = "Finds passages.",
           .version = "1.2.3",
           .closing = "Exit status: 0 found",
           .operands = "query words"},
          {{"top", 'n', "N", "10", "how many passages", "Results", integer(values.top, 1, 1000000)},
           {"sort", '\0', "ORDER", "score", "the order of results", "Results",
            choice(values.sort, {{"score", Order::score}, {"date", Order::date}})},
           {"all", 'a', "", "", "every word is required", "Query", flag(values.all)},
           {"title", '\0', "TEXT", "", "words of the title", "Query", text(values.title)},
           {"from", '\0', "DATE", "", "not before this day", "Query",
            parsed("a date like 2022-01-08", is_date)},
           {"index", '\0', "DIR", "", "the index", "Files", path(values.index)},
           {"report", '\0', "FILE", "", "the report", "Files", path(values.report)},
           {"include", '\0', "GLOB", "", "only these files", "Files", repeated(values.include)},
           {"threads", '\0', "N", "", "threads", "Files", integer(values.threads, 0, 64)},
           {"prune", '\0', "", "", "forget what is gone", "Files", sets(values.prune, true)},
           {"no-prune", '\0', "", "", "keep what is gone", "Files", sets(values.prune, false)},
           {"format", 'f', "F", "text", "how results are written", "Results",
            choice(values.format, {"text", "json", "jsonl"})}}};
}

Request parse(Values& values, const std::vector<const char*>& words) {
  std::vector<const char*> argv{"program"};
  argv.insert(argv.end(), words.begin(), words.end());
  return table_of(values).parse(static_cast<int>(argv.size()), argv.data(), values.operands);
}

Values read(const std::vector<const char*>& words) {
  Values values;
  REQUIRE(parse(values, words) == Request::run);
  return values;
}

/// "message | hint" of the refusal.
std::string refusal(const std::vector<const char*>& words) {
  Values values;
  try {
    (void)parse(values, words);
  } catch (const Error& error) {
    CHECK(error.status() == ExitStatus::usage);
    return std::string(error.what()) + " | " + error.hint();
  }
  return "accepted";
}

const std::string kSee = "see dateline-test --help";
using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("an option that is not given leaves its variable alone") {
  const Values values = read({});
  CHECK(values.top == 10);
  CHECK(values.index == "here");
  CHECK_FALSE(values.report);
  CHECK_FALSE(values.prune);
  CHECK(values.operands.empty());
}

TEST_CASE("a value may follow as a word, behind '=', or at the letter") {
  CHECK(read({"--top", "5"}).top == 5);
  CHECK(read({"--top=5"}).top == 5);
  CHECK(read({"-n", "5"}).top == 5);
  CHECK(read({"-n5"}).top == 5);
  CHECK(read({"-an5"}).top == 5);
  CHECK(read({"-an5"}).all);
}

TEST_CASE("options and operands may be mixed, and operands keep their order") {
  const Values values = read({"fire", "--top", "5", "north wind", "", "-"});
  CHECK(values.operands == Words{"fire", "north wind", "", "-"});
  CHECK(values.top == 5);
}

TEST_CASE("the first -- ends the options and later ones are operands") {
  const Values values = read({"a", "--", "--top", "--", "-x", "--=y", "--title="});
  CHECK(values.operands == Words{"a", "--top", "--", "-x", "--=y", "--title="});
  CHECK(read({"--"}).operands.empty());
}

TEST_CASE("texts and paths keep blanks, dashes and equal signs") {
  CHECK(read({"--title", "two words"}).title == "two words");
  CHECK(read({"--title= a=b "}).title == " a=b ");
  CHECK(read({"--title", "-x"}).title == "-x");
  CHECK(read({"--title=--top"}).title == "--top");
  CHECK(read({"--index", "my index/2022"}).index == "my index/2022");
  CHECK(read({"--report", "-"}).report == "-");
}

TEST_CASE("a text may be empty and a path may not") {
  Values values;
  values.title = "old";
  REQUIRE(parse(values, {"--title="}) == Request::run);
  CHECK(values.title.empty());
  CHECK(read({"--title", "", "word"}).operands == Words{"word"});
  CHECK(refusal({"--index="}) == "--index takes a name that is not empty, not '' | " + kSee);
  CHECK(refusal({"--include", ""}) ==
        "--include takes a value that is not empty, not '' | " + kSee);
}

TEST_CASE("an option given twice keeps its last value, a repeated one keeps all") {
  CHECK(read({"--top", "5", "--top", "7"}).top == 7);
  CHECK(read({"--include", "*.txt", "--include=a b"}).include == Words{"*.txt", "a b"});
  CHECK(read({"--prune", "--no-prune"}).prune == false);
  CHECK(read({"--no-prune", "--prune"}).prune == true);
}

TEST_CASE("a whole number outside its range is refused with the range") {
  for (const char* const typed : {"-1", "0", "1000001", "12x", "x12", "", " 5", "5 ", "+5", "1e3",
                                  "0x10", "4.0", "99999999999999999999", "--all x"}) {
    INFO(typed);
    const std::string expected =
        "--top takes a whole number from 1 to 1000000, not '" + std::string(typed) + "' | " + kSee;
    CHECK(refusal({"--top", typed}) == expected);
    CHECK(refusal({"-n", typed}) == expected);
    CHECK(refusal({("--top=" + std::string(typed)).c_str()}) == expected);
  }
  CHECK(read({"--top", "1"}).top == 1);
  CHECK(read({"--top", "1000000"}).top == 1000000);
  CHECK(read({"--top", "007"}).top == 7);
  CHECK(read({"--threads", "0"}).threads == 0);
  CHECK(read({"--threads=64"}).threads == 64);
}

TEST_CASE("a choice outside its list is refused with the list") {
  CHECK(read({"--sort", "date"}).sort == Order::date);
  CHECK(read({"-f", "jsonl"}).format == "jsonl");
  CHECK(refusal({"--sort=dat"}) == "--sort takes one of score, date, not 'dat' | " + kSee);
  CHECK(refusal({"-f", "JSON"}) == "--format takes one of text, json, jsonl, not 'JSON' | " + kSee);
}

TEST_CASE("a parsed value is refused with what the option takes") {
  CHECK(read({"--from", "2022-01-08"}).date == "2022-01-08");
  CHECK(refusal({"--from", "monday"}) ==
        "--from takes a date like 2022-01-08, not 'monday' | " + kSee);
}

TEST_CASE("a missing value is named, and a known option is not taken for one") {
  const std::string needs = "--index needs a value: a name that is not empty | " + kSee;
  CHECK(refusal({"--index"}) == needs);
  CHECK(refusal({"--index", "--", "x"}) == needs);
  CHECK(refusal({"--index", "-n", "5"}) == needs);
  CHECK(refusal({"-n"}) == "--top needs a value: a whole number from 1 to 1000000 | " + kSee);
  CHECK(refusal({"--index", "--all"}) ==
        "--index needs a value, and --all is an option | "
        "if it is the value, write --index=--all; " +
            kSee);
}

TEST_CASE("a switch takes no value") {
  CHECK(refusal({"--all=yes"}) == "--all takes no value | " + kSee);
  CHECK(refusal({"--help=all"}) == "--help takes no value | " + kSee);
}

TEST_CASE("names are never abbreviated, and an unknown one gets the nearest as hint") {
  CHECK(refusal({"--vers"}) == "unknown option --vers | did you mean --version?; " + kSee);
  CHECK(refusal({"--fromat=json"}) == "unknown option --fromat | did you mean --format?; " + kSee);
  CHECK(refusal({"--inclued", "x"}) ==
        "unknown option --inclued | did you mean --include?; " + kSee);
  CHECK(refusal({"--tit"}) == "unknown option --tit | did you mean --title?; " + kSee);
  CHECK(refusal({"--to"}) == "unknown option --to | did you mean --top?; " + kSee);
  CHECK(refusal({"--colour"}) == "unknown option --colour | " + kSee);
  CHECK(refusal({"--=x"}) == "unknown option -- | " + kSee);
  CHECK(refusal({"---"}) == "unknown option --- | " + kSee);
}

TEST_CASE("an unknown word behind one dash is taken for a query word") {
  const std::string put = "put -- before query words that begin with '-'; " + kSee;
  CHECK(refusal({"fire", "-word"}) == "unknown option -word | " + put);
  CHECK(refusal({"-5"}) == "unknown option -5 | " + put);
  CHECK(refusal({"-ax"}) == "unknown option -ax | " + put);
  CHECK(refusal({"-title"}) == "unknown option -title | did you mean --title? Else " + put);
}

TEST_CASE("help and version are found before later errors and not behind --") {
  Values values;
  CHECK(parse(values, {"--help"}) == Request::help);
  CHECK(parse(values, {"-h", "--top", "x"}) == Request::help);
  CHECK(parse(values, {"--version", "--unknown"}) == Request::version);
  CHECK(parse(values, {"--", "--help"}) == Request::run);
}

TEST_CASE("help shows each option in its group, with choices and defaults") {
  Values values;
  CHECK(table_of(values).help() == R"(Usage: dateline-test [OPTIONS] WORDS...
       dateline-test --batch FILE

Finds passages.

Results:
  -n, --top N         how many passages [10]
      --sort ORDER    the order of results: score, date [score]
  -f, --format F      how results are written: text, json, jsonl [text]

Query:
  -a, --all           every word is required
      --title TEXT    words of the title
      --from DATE     not before this day

Files:
      --index DIR     the index
      --report FILE   the report
      --include GLOB  only these files
      --threads N     threads
      --prune         forget what is gone
      --no-prune      keep what is gone

General:
      --no-config     ignore the config file
  -h, --help          show this text
      --version       show the version

Exit status: 0 found
)");
  CHECK(table_of(values).version() == "dateline-test 1.2.3\n");
}

TEST_CASE("help wraps at 80 columns and gives a long label a line of its own") {
  bool on = false;
  const std::string name(30, 'x');
  const std::string words = "a long explanation that goes on and on until it needs a second line";
  const OptionTable table(
      {.name = "p", .synopsis = "", .about = "", .version = "", .closing = ""},
      {{name, '\0', "", "", words, "G", flag(on)}, {"short", '\0', "V", "", "s", "G", flag(on)}});
  CHECK(table.help() == "\nG:\n      --" + name +
                            "\n                   a long explanation that goes on and on until it "
                            "needs a\n                   second line\n"
                            "      --short V    s\n"
                            "\nGeneral:\n"
                            "      --no-config  ignore the config file\n"
                            "  -h, --help       show this text\n"
                            "      --version    show the version\n");
}

TEST_CASE("a table with two options of one name is refused") {
  bool on = false;
  const Option option{"same", '\0', "", "", "", "G", flag(on)};
  const Option help{"other", 'h', "", "", "", "G", flag(on)};
  CHECK_THROWS_AS(OptionTable({}, {option, option}), std::logic_error);
  CHECK_THROWS_AS(OptionTable({}, {help}), std::logic_error);
}

TEST_CASE("edit distance counts insertions, removals, replacements and swaps of neighbours") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("abc", "") == 3);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("abc", "abc") == 0);
  CHECK(edit_distance("abc", "abd") == 1);
  CHECK(edit_distance("ab", "ba") == 1);
  CHECK(edit_distance("fromat", "format") == 1);
  CHECK(edit_distance("kitten", "sitting") == 3);
}

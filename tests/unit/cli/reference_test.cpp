// SPDX-License-Identifier: GPL-2.0-or-later
// Manual pages and completion out of a table.
#include "common/cli/reference.h"

#include <array>
#include <catch2/catch.hpp>

#include "common/cli/completion.h"
#include "common/cli/manual.h"
#include "common/error.h"

using namespace dateline;
using namespace dateline::cli;

namespace {

constexpr std::array<StatusRow, 2> kRows{{
    {ExitStatus::ok, "done", "all went well"},
    {ExitStatus::usage, "usage error", "The command line cannot be read"},
}};

struct Values {
  bool all = false;
  std::string text;
};

OptionTable table_of(Values& values) {
  return {{"p-test", "[OPTIONS] WORDS...\n--batch FILE", "About.", "1.2.3", "", "words", false,
           kRows, [] { return std::string_view("lib 1"); }},
          {{"all", 'a', "", "", "what isn't [left]", "G", flag(values.all)},
           {"sort", '\0', "ORDER", "-date", "the order", "G", choice(values.text, {"up", "down"})},
           {"zones", '\0', "LIST", "", "parts", "G",
            offering_list(parsed("some of: a,b", [](auto) { return true; }), "a,b:c")},
           {"index", 'i', "DIR", "", "the index", "G", path(values.text)},
           {"batch", '\0', "FILE", "", "queries", "G", path(values.text)},
           {"map", '\0', "FIELD=KEY", "", "a key", "G", text(values.text)}}};
}

const Option& option(const OptionTable& table, std::string_view name) {
  for (const Option& row : table.options()) {
    if (row.name == name) return row;
  }
  throw std::logic_error("no option");
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("what is set as roff prints as it stands", "[reference]") {
  CHECK(roff("a\\b -x 'q' `w` ^2 ~1") == "a\\eb \\-x \\(aqq\\(aq \\(gaw\\(ga \\(ha2 \\(ti1");
  CHECK(roff(".dateline") == "\\&.dateline");
  CHECK(roff("'word'").front() == '\\');
  CHECK(roff_names("a,b, c") == "a, b, c");
}

TEST_CASE("the manual tells names, values, defaults and statuses of a table", "[reference]") {
  Values values;
  const OptionTable table = table_of(values);
  CHECK(manual_synopsis(table) ==
        "\\fBp\\-test\\fP [OPTIONS] WORDS...\n.br\n\\fBp\\-test\\fP \\-\\-batch FILE\n");
  const std::string options = manual_options(table);
  CHECK(has(options, ".SS G\n.TP\n\\fB\\-a\\fP, \\fB\\-\\-all\\fP\nWhat isn\\(aqt [left].\n"));
  CHECK(has(options,
            "\\fB\\-\\-sort\\fP \\fIORDER\\fP\nThe order.\nTakes one of up, down.\n"
            "Default: \\fB\\-date\\fP.\n"));
  CHECK(has(options, "Takes some of: a, b.\n"));
  CHECK(has(options, "\\fB\\-i\\fP, \\fB\\-\\-index\\fP \\fIDIR\\fP\nThe index.\n.TP\n"));
  CHECK(manual_statuses(table) ==
        ".TP\n\\fB0\\fP\nAll went well.\n"
        ".TP\n\\fB2\\fP\nThe command line cannot be read.\n");
}

TEST_CASE("a page gets its parts, version and date, and no part it has not", "[reference]") {
  Values values;
  const OptionTable table = table_of(values);
  const std::vector<ReferencePart> parts{{"zones", "ZONES\n"}};
  CHECK(filled_page("v@version@ of @date@\n@zones@\nmail a@b\n", "2022-01-08", table, parts) ==
        "v1.2.3 of 2022-01-08\nZONES\nmail a@b\n");
  CHECK_THROWS_AS(filled_page("@none@\n", "", table, parts), Error);
}

TEST_CASE("completion goes by words, else by what the value is called", "[reference]") {
  Values values;
  const OptionTable table = table_of(values);
  CHECK(completion_of(option(table, "all")) == Completion::nothing);
  CHECK(completion_of(option(table, "sort")) == Completion::words);
  CHECK(completion_of(option(table, "zones")) == Completion::list);
  CHECK(completion_of(option(table, "index")) == Completion::folders);
  CHECK(completion_of(option(table, "batch")) == Completion::files);
  CHECK(completion_of(option(table, "map")) == Completion::anything);
}

TEST_CASE("help cannot end a quoted word of a script", "[reference]") {
  Values values;
  const OptionTable table = table_of(values);
  CHECK(has(zsh_completion(table), "'(-a --all)--all[what isn'\\''t [left\\]]' \\\n"));
  CHECK(has(zsh_completion(table), "compadd - a b\\:c'"));
  CHECK(has(fish_completion(table), "-s a -l all -d 'what isn\\'t [left]'\n"));
  CHECK(has(bash_completion(table), "--zones) kind=list words='a b:c' ;;\n"));
  CHECK(has(bash_completion(table), "complete -F _p_test p-test\n"));
}

TEST_CASE("the version ends in what a report of a bug should say", "[reference]") {
  Values values;
  CHECK(table_of(values).version() == "p-test 1.2.3\nlib 1\n" + std::string(kLicence) + "\n");
}

TEST_CASE("statuses stand at the end of help, broken behind commas", "[reference]") {
  Values values;
  CHECK(table_of(values).help().ends_with("\n\nExit status: 0 done, 2 usage error.\n"));
}

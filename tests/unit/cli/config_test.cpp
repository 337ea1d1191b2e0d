// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of the config file: where it is, what outranks it, what it may not say.
#include "common/cli/config.h"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "common/cli/options.h"
#include "common/error.h"
#include "tests/support/temp_folder.h"

namespace {

using namespace dateline;
using namespace dateline::cli;
using dateline::test::TempFolder;

struct Values {
  int top = 10;
  bool all = false;
  bool prune = true;
  std::string color = "auto";
  std::string report;
  std::vector<std::string> include;
  std::vector<std::string> operands;
};

OptionTable table_of(Values& values) {
  return {{.name = "dateline-test", .synopsis = "", .about = "", .version = "1", .closing = ""},
          {{"top", 'n', "N", "10", "", "", integer(values.top, 1, 100)},
           {"all", 'a', "", "", "", "", flag(values.all)},
           {"prune", '\0', "", "", "", "", sets(values.prune, true)},
           {"no-prune", '\0', "", "", "", "", sets(values.prune, false)},
           {"color", '\0', "WHEN", "", "", "", text(values.color), InConfig::allowed,
            "DATELINE_TEST_COLOR"},
           {"report", '\0', "FILE", "", "", "", path(values.report)},
           {"include", '\0', "GLOB", "", "", "", repeated(values.include)},
           {"rebuild", '\0', "", "", "", "", flag(values.all), InConfig::refused}}};
}

/// What a config file with this `text` and these words on the command line give.
Values read(const std::string& text, const std::vector<const char*>& words = {}) {
  const TempFolder folder;
  folder.write("config", text);
  const std::string path = folder / "config";
  std::vector<const char*> argv{"program"};
  argv.insert(argv.end(), words.begin(), words.end());
  Values values;
  const Request request = table_of(values).parse(static_cast<int>(argv.size()), argv.data(),
                                                 values.operands, {path, "search"});
  CHECK(request == Request::run);
  return values;
}

/// "LINE: message | hint" of the refusal, without the folder of the file.
std::string refusal(const std::string& text) {
  try {
    (void)read(text);
  } catch (const Error& error) {
    CHECK(error.status() == ExitStatus::usage);
    const std::string message = error.what();
    return message.substr(message.find("config:") + 7) + " | " + error.hint();
  }
  return "accepted";
}

const std::string kLeave = "--no-config ignores the file";

}  // namespace

TEST_CASE("the config file is in $XDG_CONFIG_HOME, else in ~/.config") {
  CHECK(config_path({"/cfg", "/home/a"}) == "/cfg/dateline/config");
  CHECK(config_path({std::nullopt, "/home/a"}) == "/home/a/.config/dateline/config");
  CHECK(config_path({"", "/home/a"}) == "/home/a/.config/dateline/config");
  CHECK(config_path({"relative", "/home/a"}) == "/home/a/.config/dateline/config");
  CHECK(config_path({std::nullopt, std::nullopt}).empty());
  CHECK(config_path({"/cfg", std::nullopt}) == "/cfg/dateline/config");
}

TEST_CASE("a program reads its own section, without comments and blanks") {
  const Values values = read(
      "\xEF\xBB\xBF# mine\n\n[index]\nnothing = of ours\n [ search ] \r\n"
      "  top =  7 \r\n# top = 8\ninclude = a b\ninclude=#x=y\nall = yes\n[index]\ntop = x\n");
  CHECK(values.top == 7);
  CHECK(values.all);
  CHECK(values.include == std::vector<std::string>{"a b", "#x=y"});
}

TEST_CASE("what is typed outranks the config file") {
  const std::string text = "[search]\ntop = 7\ninclude = a\nno-prune = yes\n";
  CHECK(read(text, {"--top", "5"}).top == 5);
  CHECK(read(text, {"-n5"}).top == 5);
  CHECK(read(text, {"--include", "b"}).include == std::vector<std::string>{"b"});
  CHECK_FALSE(read(text).prune);
  CHECK(read(text, {"--prune"}).prune);
  CHECK(read(text, {"--no-config"}).top == 10);
  CHECK(read("[search]\nbroken\n", {"--no-config"}).top == 10);
}

TEST_CASE("a variable of the environment outranks the config file, unless it is empty") {
  const std::string text = "[search]\ncolor = always\n";
  CHECK(read(text).color == "always");
  setenv("DATELINE_TEST_COLOR", "", 1);
  CHECK(read(text).color == "always");
  setenv("DATELINE_TEST_COLOR", "1", 1);
  CHECK(read(text).color == "auto");
  CHECK(read(text, {"--color", "never"}).color == "never");
  unsetenv("DATELINE_TEST_COLOR");
}

TEST_CASE("a switch is yes or no, and no leaves it as it is") {
  CHECK_FALSE(read("[search]\nall = no\n").all);
  CHECK(refusal("[search]\nall = 1\n") == "2: all takes yes or no, not '1' | " + kLeave);
  CHECK(refusal("[search]\nall\n") ==
        "2: 'all' is not 'option = value' | a switch is written 'option = yes'; " + kLeave);
}

TEST_CASE("a tilde and a slash at the beginning of a value is the home folder") {
  CHECK(read("[search]\nreport = ~/r\n").report == std::string(std::getenv("HOME")) + "/r");
  CHECK(read("[search]\nreport = a~/r\n").report == "a~/r");
}

TEST_CASE("what the config file may not say is refused with file, line and the next step") {
  CHECK(refusal("[search]\n\ntpo = 5\n") ==
        "3: unknown option 'tpo' | did you mean top?; " + kLeave);
  CHECK(refusal("[search]\nfrobnicate = 5\n") == "2: unknown option 'frobnicate' | " + kLeave);
  CHECK(refusal("[search]\nn = 5\n") == "2: unknown option 'n' | " + kLeave);
  CHECK(refusal("[search]\ntop = 0\n") ==
        "2: top takes a whole number from 1 to 100, not '0' | " + kLeave);
  CHECK(refusal("[search]\nrebuild = yes\n") ==
        "2: rebuild is not allowed in a config file | give --rebuild on the command line; " +
            kLeave);
  CHECK(refusal("[search]\nhelp = yes\n") ==
        "2: help is not allowed in a config file | give --help on the command line; " + kLeave);
  CHECK(refusal("top = 5\n") ==
        "1: top is in no section | put [search] or [index] above it; " + kLeave);
  CHECK(refusal("[serach]\n") ==
        "1: there is no section [serach] | the sections are [search] and [index]; " + kLeave);
  CHECK(refusal("[search]\n= 5\n") ==
        "2: '= 5' is not 'option = value' | a switch is written 'option = yes'; " + kLeave);
}

TEST_CASE("no config file is no error, and one that cannot be read is") {
  const TempFolder folder;
  std::filesystem::create_directory(folder / "config");
  Values values;
  const char* const argv[] = {"program"};
  const auto parse = [&](const std::string& path) {
    return table_of(values).parse(1, argv, values.operands, {path, "search"});
  };
  CHECK(parse(folder / "none") == Request::run);
  CHECK(parse(folder / "none/config") == Request::run);
  CHECK_THROWS_WITH(parse(folder / "config"), Catch::Contains("cannot be read"));
}

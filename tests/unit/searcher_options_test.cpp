// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of the command line of dateline-search: what it asks for, and which index it finds.
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

#include "common/error.h"
#include "common/index/folder.h"
#include "searcher/options.h"
#include "searcher/ranking/recipe.h"

namespace {

using namespace dateline;
namespace fs = std::filesystem;

std::optional<SearchOptions> parse(std::vector<const char*> words) {
  words.insert(words.begin(), "dateline-search");
  return read_search_options(static_cast<int>(words.size()), words.data());
}

/// What the words ask for, with an index named.
SearchOptions read(std::vector<const char*> words) {
  words.insert(words.begin(), {"--index", "idx"});
  const std::optional<SearchOptions> options = parse(words);
  REQUIRE(options);
  return *options;
}

struct Refusal {
  ExitStatus status = ExitStatus::ok;
  std::string message;
  std::string hint;
};

Refusal refusal(const std::vector<const char*>& words) {
  try {
    (void)parse(words);
  } catch (const Error& error) {
    return {error.status(), error.what(), error.hint()};
  }
  return {};
}

/// An empty folder to work in, without $DATELINE_INDEX; the old state comes back at the end.
class ElsewhereGuard {
 public:
  ElsewhereGuard() : before_(fs::current_path()), folder_(fs::temp_directory_path() / unique()) {
    if (const char* named = std::getenv("DATELINE_INDEX")) named_ = named;
    unsetenv("DATELINE_INDEX");
    fs::create_directories(folder_ / "sub");
    fs::current_path(folder_ / "sub");
  }
  ~ElsewhereGuard() {
    if (named_) setenv("DATELINE_INDEX", named_->c_str(), 1);
    std::error_code error;
    fs::current_path(before_, error);
    fs::remove_all(folder_, error);
  }
  ElsewhereGuard(const ElsewhereGuard&) = delete;
  ElsewhereGuard& operator=(const ElsewhereGuard&) = delete;

  [[nodiscard]] const fs::path& folder() const { return folder_; }

 private:
  static std::string unique() { return "dateline-options-" + std::to_string(::getpid()); }

  fs::path before_;
  fs::path folder_;
  std::optional<std::string> named_;
};

/// What --help prints.
std::string help() {
  std::ostringstream out;
  std::streambuf* const before = std::cout.rdbuf(out.rdbuf());
  const bool ran = parse({"--help"}).has_value();
  std::cout.rdbuf(before);
  CHECK_FALSE(ran);
  return out.str();
}

}  // namespace

TEST_CASE("the words of a query are joined by one blank, each as the shell gave it") {
  CHECK(read({"who", "was  arrested"}).request.query == "who was  arrested");
  CHECK(read({"port", "-n", "3", "fire"}).request.query == "port fire");
  CHECK(read({"--", "-drill", "--top"}).request.query == "-drill --top");
}

TEST_CASE("without options a search is the one that the help describes") {
  const SearchOptions options = read({"fire"});
  CHECK(options.request.top == 10);
  CHECK(options.request.offset == 0);
  CHECK(options.request.per_article == 2);
  CHECK(options.request.excerpts == 1);
  CHECK(options.request.recipe == "default");
  CHECK_FALSE(options.request.explain);
  CHECK_FALSE(options.request.syntax.require_all);
  CHECK_FALSE(options.request.syntax.plain);
  CHECK_FALSE(options.request.syntax.strict);
  CHECK(options.format->name == "text");
  CHECK(options.color == cli::When::automatic);
  CHECK_FALSE(options.width);
  CHECK_FALSE(options.quiet);
  CHECK_FALSE(options.verbose);
}

TEST_CASE("every option of a search is stored where it belongs") {
  const SearchOptions options =
      read({"-n",         "3",         "--offset", "20",      "--per-article", "0",
            "--excerpts", "4",         "--all",    "--plain", "--strict",      "-f",
            "jsonl",      "--width",   "0",        "--color", "never",         "-q",
            "-v",         "--explain", "fire"});
  CHECK(options.request.top == 3);
  CHECK(options.request.offset == 20);
  CHECK(options.request.per_article == 0);
  CHECK(options.request.excerpts == 4);
  CHECK(options.request.explain);
  CHECK(options.request.syntax.require_all);
  CHECK(options.request.syntax.plain);
  CHECK(options.request.syntax.strict);
  CHECK(options.format->name == "jsonl");
  CHECK(options.width == 0);
  CHECK(options.color == cli::When::never);
  CHECK(options.quiet);
  CHECK(options.verbose);
}

TEST_CASE("each recipe and each format can be asked for, and no other") {
  for (const Recipe& recipe : recipes()) {
    CHECK(read({"--recipe", std::string(recipe.name).c_str(), "fire"}).request.recipe ==
          recipe.name);
  }
  for (const OutputFormat& format : output_formats()) {
    CHECK(read({"--format", std::string(format.name).c_str(), "fire"}).format == &format);
  }
  CHECK(refusal({"--format", "xml", "fire"}).status == ExitStatus::usage);
  CHECK(refusal({"--recipe", "apple pie", "fire"}).status == ExitStatus::usage);
  CHECK(find_output_format("xml") == nullptr);
}

TEST_CASE("numbers that make no sense are refused") {
  for (const char* option : {"--top=-1", "--offset=x", "--excerpts=0", "--width=-1"}) {
    CHECK(refusal({option, "fire"}).status == ExitStatus::usage);
  }
}

TEST_CASE("a command line without a query is a usage error that shows one") {
  for (const std::vector<const char*>& words :
       std::vector<std::vector<const char*>>{{}, {""}, {" ", "\t"}, {"-n", "3"}}) {
    const Refusal refused = refusal(words);
    CHECK(refused.status == ExitStatus::usage);
    CHECK(refused.message == "no query is given");
    CHECK(refused.hint.find("dateline-search who was arrested") != std::string::npos);
  }
}

TEST_CASE("indexes that are named are searched, all of them, in their order") {
  const std::optional<SearchOptions> options = parse({"-i", "b", "--index", "a", "fire"});
  REQUIRE(options);
  CHECK(options->indexes == std::vector<IndexLocation>{"b", "a"});
}

TEST_CASE("where none is named: $DATELINE_INDEX, else the nearest .dateline, else an error") {
  const ElsewhereGuard elsewhere;
  const Refusal refused = refusal({"fire"});
  CHECK(refused.status == ExitStatus::bad_index);
  CHECK(refused.message == "no index found here or above");
  CHECK(refused.hint == "make one with: dateline-index PATH..., or name one with --index DIR");

  const fs::path above = elsewhere.folder() / kIndexFolderName;
  fs::create_directory(above);
  std::ofstream(above / "current") << "g000001\n";
  const std::optional<SearchOptions> nearest = parse({"fire"});
  REQUIRE(nearest);
  REQUIRE(nearest->indexes.size() == 1);
  CHECK(fs::equivalent(nearest->indexes.front().folder, above));

  setenv("DATELINE_INDEX", "/some/index", 1);
  CHECK(parse({"fire"})->indexes == std::vector<IndexLocation>{"/some/index"});
  CHECK(parse({"-i", "named", "fire"})->indexes == std::vector<IndexLocation>{"named"});
  unsetenv("DATELINE_INDEX");
}

TEST_CASE("help fits 80 columns and names every format, an example and the exit statuses") {
  const std::string text = help();
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) CHECK(line.size() <= 80);
  for (const OutputFormat& format : output_formats()) {
    CHECK(text.find(format.name) != std::string::npos);
  }
  CHECK(text.find("Examples:\n  dateline-search ") != std::string::npos);
  CHECK(text.find("Exit status: 0 something found, 1 nothing found") != std::string::npos);
}

TEST_CASE("counts, columns and NUL are for the formats that have a place for them") {
  const SearchOptions counts = read({"--facets", "outlet,date:month", "--by", "week", "fire"});
  CHECK(counts.request.facets == std::vector{FacetField::outlet, FacetField::month});
  CHECK(counts.request.chart == FacetField::week);
  CHECK_FALSE(counts.request.exact_counts);
  CHECK(read({"--exact-counts", "fire"}).request.exact_counts);
  CHECK(read({"-f", "tsv", "--fields", "rank,path", "fire"}).columns.size() == 2);
  CHECK(read({"-f", "paths", "-0", "fire"}).null_ends);
  for (const std::vector<const char*>& words : std::vector<std::vector<const char*>>{
           {"--facets", "outlets", "fire"},
           {"--by", "hour", "fire"},
           {"--fields", "rank", "fire"},
           {"-f", "csv", "--fields", "rang", "fire"},
           {"-f", "csv", "--by", "day", "--fields", "rank", "fire"},
           {"-f", "paths", "--by", "day", "fire"},
           {"-f", "trec", "--facets", "zone", "fire"},
           {"-0", "fire"}}) {
    CHECK(refusal(words).status == ExitStatus::usage);
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later
// The option table of dateline-index and the checks between options.
#include "indexer/options.h"

#include <array>
#include <cstdlib>
#include <iostream>
#include <thread>

#include "common/analysis/language.h"
#include "common/error.h"
#include "common/index/folder.h"
#include "common/version.h"

namespace dateline {
namespace {

constexpr std::string_view kClosing =
    R"(A second run reads only what changed. Formats: text, HTML, JSON, CSV; any
of them in .gz .zst .xz .bz2 .tar .zip; - is standard input.

Examples:
  dateline-index news/                  index a folder into ./.dateline
  dateline-index --index ~/idx *.jsonl  ... or into a folder of your choice
  dateline-search 'who was arrested'    then ask
)";

constexpr auto kStatuses = std::to_array<cli::StatusRow>({
    {ExitStatus::ok, "done", "Done, and nothing was refused; there may be warnings"},
    {ExitStatus::nothing_found, "empty list", "A listing is empty: the index holds no article"},
    {ExitStatus::usage, "usage error",
     "The command line cannot be read, none of the paths is there, or the index has another "
     "language or kind of passages"},
    {ExitStatus::bad_index, "unusable index",
     "There is no index, or it cannot be used: unreadable, damaged, of another layout"},
    {ExitStatus::locked, "locked", "Another process writes this index; the message has its id"},
    {ExitStatus::partial, "some inputs were refused",
     "Some input was refused; with --verify, some citation is wrong or its file cannot be read"},
    {ExitStatus::io, "input/output error",
     "An input/output or memory error, such as a full disk; the index is as it was before"},
    {ExitStatus::interrupted, "interrupted",
     "Interrupted by a signal; what was committed stays, and a second run goes on"},
});

constexpr std::string_view kIndexing = "Indexing";
constexpr std::string_view kLooking = "Looking into an index or a file";

std::vector<std::pair<std::string, std::string>> language_choices() {
  std::vector<std::pair<std::string, std::string>> choices;
  for (const Language& language : languages()) {
    choices.emplace_back(language.name, language.name);
  }
  return choices;
}

cli::Target map_target(KeyMap& keys) {
  std::string takes = "FIELD=KEY with one of the fields ";
  for (const std::string_view name : field_names()) {
    takes.append(name == field_names().front() ? "" : ", ").append(name);
  }
  return cli::parsed(std::move(takes), [&keys](std::string_view typed) { return keys.add(typed); });
}

std::string default_index() {
  const char* named = std::getenv("DATELINE_INDEX");
  return named != nullptr && *named != '\0' ? named : std::string("./") + kIndexFolderName;
}

void check(const IndexOptions& options) {
  const bool looks = options.list || options.verify || options.stats;
  if (options.paths.empty() && !looks && !options.aliases) {
    throw Error(ExitStatus::usage, "no paths to index are given",
                "name files or folders, for example: dateline-index news/");
  }
  if (looks && options.inspect) {
    throw Error(ExitStatus::usage,
                "--inspect looks into files, --list, --stats and --verify into an index",
                "use one of them");
  }
  if (!options.paths.empty() && looks) {
    throw Error(ExitStatus::usage,
                "--list, --stats and --verify look into an index and take no paths",
                "name the index with --index DIR");
  }
}

/// Values that are looked at only when all of the command line is read.
struct Typed {
  std::optional<std::string> index;
  std::string language;
  std::optional<PassageMode> mode;
};

cli::Target mode_target(std::optional<PassageMode>& mode) {
  return cli::offering(cli::parsed("paragraphs or records",
                                   [&mode](std::string_view typed) {
                                     mode = typed == "records" ? PassageMode::records
                                                               : PassageMode::paragraphs;
                                     return typed == "records" || typed == "paragraphs";
                                   }),
                       "paragraphs,records");
}

cli::OptionTable table_of(IndexOptions& options, Typed& typed) {
  using cli::Option;
  return {
      {"dateline-index", "[OPTIONS] PATH...",
       "Builds or updates a passage index of news articles, for dateline-search.", version(),
       kClosing, "paths", true, kStatuses, built_on()},
      {
          Option{"index", 'i', "DIR", "$DATELINE_INDEX, ./.dateline", "the index to write",
                 kIndexing, cli::path(typed.index)},
          Option{"language", '\0', "L", "english",
                 "stemming: a Snowball language, or none; one an "
                 "index, remembered",
                 kIndexing, cli::choice(typed.language, language_choices())},
          Option{"passages", '\0', "MODE", "paragraphs",
                 "paragraphs, or records: each input record is one passage", kIndexing,
                 mode_target(typed.mode)},
          Option{"map", '\0', "FIELD=KEY", "",
                 "also read a field of records under this key: title, text, date, outlet, byline, "
                 "url, language, id, updated; for this run",
                 kIndexing, map_target(options.keys)},
          Option{
              "aliases", '\0', "FILE", "",
              "remember which spellings are one name: a line each, words parted by commas; with ! "
              "before them they are not",
              kIndexing, cli::path(options.aliases)},
          Option{"threads", 'j', "N", "cores", "reading and analysing threads", kIndexing,
                 cli::integer(options.threads, 1, 256)},
          Option{"rebuild", '\0', "", "", "build anew beside the old index, swap when complete",
                 kIndexing, cli::flag(options.rebuild)},
          Option{"prune", '\0', "", "", "remove articles of vanished files, however many",
                 kIndexing, cli::sets(options.prune, Prune::always)},
          Option{"no-prune", '\0', "", "", "keep articles of vanished files", kIndexing,
                 cli::sets(options.prune, Prune::never)},
          Option{"report", '\0', "FILE", "", "write refusals and warnings as JSON lines", kIndexing,
                 cli::path(options.report)},
          Option{"progress", '\0', "STYLE", "auto", "how progress is shown (auto: on a terminal)",
                 kIndexing,
                 cli::choice(options.progress, {{"auto", ProgressStyle::automatic},
                                                {"json", ProgressStyle::json},
                                                {"none", ProgressStyle::none}})},
          Option{"list", '\0', "", "", "list the articles: id, path, title", kLooking,
                 cli::flag(options.list)},
          Option{"stats", '\0', "", "", "count what the articles have and lack", kLooking,
                 cli::flag(options.stats)},
          Option{"format", '\0', "F", "text", "how --stats is written", kLooking,
                 cli::choice(options.format,
                             {{"text", StatsFormat::text}, {"json", StatsFormat::json}})},
          Option{"verify", '\0', "", "", "hold every citation against the source files", kLooking,
                 cli::flag(options.verify)},
          Option{"inspect", '\0', "", "",
                 "print what each line of the named files is taken for, and by which rule; writes "
                 "nothing",
                 kLooking, cli::flag(options.inspect)},
          Option{"quiet", 'q', "", "", "print errors only", cli::kGeneralGroup,
                 cli::flag(options.quiet)},
      }};
}

}  // namespace

void describe_index_options(const std::function<void(const cli::OptionTable&)>& use) {
  IndexOptions options;
  Typed typed;
  use(table_of(options, typed));
}

std::optional<IndexOptions> read_options(int argc, char** argv) {
  IndexOptions options;
  options.threads = std::max(1U, std::thread::hardware_concurrency());
  Typed typed;
  const cli::OptionTable table = table_of(options, typed);
  switch (table.parse(argc, argv, options.paths)) {
    case cli::Request::help:
      std::cout << table.help();
      return std::nullopt;
    case cli::Request::version:
      std::cout << table.version();
      return std::nullopt;
    case cli::Request::run:
      break;
  }
  options.index = typed.index.value_or(default_index());
  if (!typed.language.empty()) options.language = typed.language;
  options.passages = typed.mode;
  if (options.quiet) options.progress = ProgressStyle::none;
  check(options);
  return options;
}

}  // namespace dateline

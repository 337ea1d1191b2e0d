// SPDX-License-Identifier: GPL-2.0-or-later
// The option table of dateline-index and the checks between options.
#include "indexer/options.h"

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

Exit status: 0 done, 1 empty list, 2 usage error, 3 unusable index, 4 locked,
5 some inputs were refused, 6 input/output error, 130 interrupted.
)";

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

}  // namespace

std::optional<IndexOptions> read_options(int argc, char** argv) {
  IndexOptions options;
  options.threads = std::max(1U, std::thread::hardware_concurrency());
  std::optional<std::string> index;
  std::string language;
  PassageMode mode = PassageMode::paragraphs;
  bool mode_given = false;
  const auto mode_target =
      cli::parsed("paragraphs or records", [&mode, &mode_given](std::string_view typed) {
        mode = typed == "records" ? PassageMode::records : PassageMode::paragraphs;
        mode_given = true;
        return typed == "records" || typed == "paragraphs";
      });
  using cli::Option;
  const cli::OptionTable table(
      {"dateline-index", "[OPTIONS] PATH...",
       "Builds or updates a passage index of news articles, for dateline-search.", version(),
       kClosing, "paths"},
      {
          Option{"index", 'i', "DIR", "$DATELINE_INDEX, ./.dateline", "the index to write",
                 kIndexing, cli::path(index)},
          Option{"language", '\0', "L", "english",
                 "stemming: a Snowball language, or none; one an "
                 "index, remembered",
                 kIndexing, cli::choice(language, language_choices())},
          Option{"passages", '\0', "MODE", "paragraphs",
                 "paragraphs, or records: each input record is one passage", kIndexing,
                 mode_target},
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
          Option{"progress", '\0', "STYLE", "auto", "auto (on a terminal), json or none", kIndexing,
                 cli::choice(options.progress, {{"auto", ProgressStyle::automatic},
                                                {"json", ProgressStyle::json},
                                                {"none", ProgressStyle::none}})},
          Option{"list", '\0', "", "", "list the articles: id, path, title", kLooking,
                 cli::flag(options.list)},
          Option{"stats", '\0', "", "", "count what the articles have and lack", kLooking,
                 cli::flag(options.stats)},
          Option{"format", '\0', "F", "text", "of --stats: text or json", kLooking,
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
      });
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
  options.index = index.value_or(default_index());
  if (!language.empty()) options.language = language;
  if (mode_given) options.passages = mode;
  if (options.quiet) options.progress = ProgressStyle::none;
  check(options);
  return options;
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// The option table of dateline-index and the checks between options.
#include "indexer/options.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <thread>

#include "common/analysis/language.h"
#include "common/error.h"
#include "common/index/folder.h"
#include "common/version.h"
#include "indexer/inputs/file_stream.h"

namespace dateline {
namespace {

constexpr std::string_view kClosing =
    R"(A second run reads only what changed. Formats: text, HTML, JSON, CSV,
PDF, DOCX, ODT, EPUB, e-mail, feeds and more, also in .gz .zst .xz .bz2 .tar
.zip; - is standard input.

Examples:
  dateline-index news/                  index a folder into ./.dateline
  dateline-index --index ~/idx *.jsonl  ... or into a folder of your choice
  dateline-search 'who was arrested'    then ask
)";

constexpr auto kStatuses = std::to_array<cli::StatusRow>({
    {ExitStatus::ok, "done",
     "Done, and nothing was refused; there may be warnings. --watch was ended by a signal"},
    {ExitStatus::nothing_found, "empty list or nothing to remove",
     "A listing is empty, since the index holds no article, or there is nothing to --remove"},
    {ExitStatus::usage, "usage error",
     "The command line is invalid, none of the paths exists, or the index has another "
     "language or kind of passages"},
    {ExitStatus::bad_index, "unusable index",
     "There is no index, or it cannot be used: unreadable, damaged, or of another version"},
    {ExitStatus::locked, "locked",
     "Another process is writing this index; the message gives its id"},
    {ExitStatus::partial, "some inputs were refused",
     "Some input was refused; with --verify, some citation is wrong or its file cannot be read"},
    {ExitStatus::io, "input/output error",
     "An input/output or memory error, such as a full disk; the index is unchanged"},
    {ExitStatus::interrupted, "interrupted",
     "Interrupted by a signal; what was committed is kept, and a second run continues"},
});

constexpr std::string_view kIndexing = "Indexing";
constexpr std::string_view kSources = "Which files";
constexpr std::string_view kUpkeep = "Keeping an index";
constexpr std::string_view kLooking = "Looking into an index or a file";
using cli::InConfig;
using cli::Option;

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

/// Values that are interpreted once the whole command line is read.
struct Typed {
  std::optional<std::string> index;
  std::string language;
  std::optional<PassageMode> passages;
  std::vector<std::pair<Task, std::string_view>> tasks;
};

std::vector<Option> indexing_rows(IndexOptions& options, Typed& typed) {
  const auto mode = [&typed](std::string_view word) {
    typed.passages = find_passage_mode(word);
    return typed.passages.has_value();
  };
  return cli::rows(
      Option{"index", 'i', "DIR", "$DATELINE_INDEX, ./.dateline", "the index to write", kIndexing,
             cli::path(typed.index), InConfig::allowed, "DATELINE_INDEX"},
      Option{"language", '\0', "L", "english",
             "language of stemming, a Snowball language or none; fixed per index", kIndexing,
             cli::choice(typed.language, language_choices())},
      Option{"passages", '\0', "MODE", "paragraphs",
             "passages are paragraphs, records (one per input record), or given (records, where "
             "consecutive ones that name the same article form one article)",
             kIndexing,
             cli::offering(cli::parsed("paragraphs, records or given", mode),
                           "paragraphs,records,given")},
      Option{"map", '\0', "FIELD=KEY", "",
             "read a field of records from this key too: title, text, date, outlet, byline, url, "
             "language, id, updated, article",
             kIndexing, map_target(options.keys)},
      Option{"aliases", '\0', "FILE", "",
             "store spellings of names: on each line the spellings of one name, separated by "
             "commas; a line with ! in front lists different names",
             kIndexing, cli::path(options.aliases), InConfig::refused},
      Option{"threads", 'j', "N", "cores", "number of threads", kIndexing,
             cli::integer(options.threads, 1, 256)},
      Option{"rebuild", '\0', "", "",
             "build a new index next to the old one, and swap when complete", kIndexing,
             cli::flag(options.rebuild), InConfig::refused},
      Option{"memory", '\0', "MB", "400",
             "memory for postings in a first build or --rebuild; the rest goes to a file",
             kIndexing, cli::integer(options.memory, 1, 1'000'000)},
      Option{"shards", '\0', "N", "1",
             "build N indexes in DIR that DIR/cluster joins for searching", kIndexing,
             cli::integer(options.shards, 1, 1000), InConfig::refused},
      Option{"dry-run", '\0', "", "",
             "report what would be added, replaced, removed and refused; write nothing", kIndexing,
             cli::flag(options.dry_run), InConfig::refused},
      Option{"watch", '\0', "", "",
             "stay, and update the index within seconds whenever a file changes", kIndexing,
             cli::flag(options.watch), InConfig::refused},
      Option{"report", '\0', "FILE", "", "write refusals and warnings as JSON lines", kIndexing,
             cli::path(options.report)},
      Option{"progress", '\0', "STYLE", "auto", "style of progress (auto: only on a terminal)",
             kIndexing,
             cli::choice(options.progress, {{"auto", ProgressStyle::automatic},
                                            {"json", ProgressStyle::json},
                                            {"none", ProgressStyle::none}})});
}

std::vector<Option> source_rows(IndexOptions& options) {
  return cli::rows(
      Option{"include", '\0', "GLOB", "",
             "only files matching GLOB (path, name or folder); may be repeated", kSources,
             cli::repeated(options.rules.filter.include)},
      Option{"exclude", '\0', "GLOB", "",
             "skip files matching GLOB, even if included; may be repeated", kSources,
             cli::repeated(options.rules.filter.exclude)},
      Option{"follow", '\0', "", "", "follow symbolic links, each folder once", kSources,
             cli::flag(options.rules.follow)},
      Option{"prune", '\0', "", "", "remove the articles of missing files, however many", kSources,
             cli::sets(options.prune, Prune::always), InConfig::refused},
      Option{"no-prune", '\0', "", "", "keep the articles of missing files", kSources,
             cli::sets(options.prune, Prune::never)});
}

std::vector<Option> task_rows(IndexOptions& options, Typed& typed) {
  const auto row = [&typed](std::string_view name, Task task, std::string_view group,
                            std::string_view help) {
    const auto assign = [&typed, task, name](std::string_view) {
      typed.tasks.emplace_back(task, name);
      return true;
    };
    return Option{name, '\0', "", "", help, group, {false, {}, assign, {}}, InConfig::refused};
  };
  const auto remove = [&options, &typed](std::string_view name) {
    typed.tasks.emplace_back(Task::remove, "remove");
    options.remove.emplace_back(name);
    return !name.empty();
  };
  const auto dump = [&options, &typed](std::string_view file) {
    typed.tasks.emplace_back(Task::dump_passages, "dump-passages");
    options.dump = file;
    return !file.empty();
  };
  return cli::rows(
      Option{"remove", '\0', "PATH|ID", "",
             "remove a file's articles, all below a folder, or one article; may be repeated",
             kUpkeep, cli::parsed("a path or an article's id", remove), InConfig::refused},
      row("check", Task::check, kUpkeep, "check that the index is sound"),
      row("compact", Task::compact, kUpkeep, "rewrite the index as small as possible"),
      row("list", Task::list, kLooking, "list the articles: id, path, title"),
      row("stats", Task::stats, kLooking, "count articles and their missing fields"),
      Option{"format", '\0', "F", "text", "format of --list and --stats", kLooking,
             cli::choice(options.format, {{"text", ListFormat::text}, {"json", ListFormat::json}})},
      row("verify", Task::verify, kLooking, "check every citation against the source files"),
      row("inspect", Task::inspect, kLooking,
          "print the zone of each line of the named files, and the rule that gave it"),
      Option{"dump-passages", '\0', "FILE", "",
             "write the passages that would be indexed to FILE (- is standard output), one per "
             "line: number, article id, text",
             kLooking, cli::parsed("a file, or -", dump), InConfig::refused},
      Option{"quiet", 'q', "", "", "print errors only", cli::kGeneralGroup,
             cli::flag(options.quiet)},
      Option{"verbose", 'v', "", "", "list all refusals and warnings", cli::kGeneralGroup,
             cli::flag(options.verbose)},
      Option{"color", '\0', "WHEN", "auto", "use colour", cli::kGeneralGroup,
             cli::when(options.color), InConfig::allowed, "NO_COLOR"});
}

cli::OptionTable table_of(IndexOptions& options, Typed& typed) {
  std::vector<Option> rows = indexing_rows(options, typed);
  for (Option& row : source_rows(options)) rows.push_back(std::move(row));
  for (Option& row : task_rows(options, typed)) rows.push_back(std::move(row));
  return {{"dateline-index", "[OPTIONS] PATH...",
           "Builds or updates a passage index of news articles, for dateline-search.", version(),
           kClosing, "paths", true, kStatuses, built_on},
          std::move(rows)};
}

// What --watch cannot do.
void check_watch(const IndexOptions& options) {
  const auto refuse = [](const std::string& what) {
    throw Error(ExitStatus::usage, "--watch cannot be combined with " + what,
                "leave one of them out");
  };
  if (options.task != Task::index) refuse("a task that does not index");
  if (options.dry_run) refuse("--dry-run");
  if (options.shards > 1) refuse("--shards");
  if (!options.report.empty()) refuse("--report");
  const auto& paths = options.paths;
  if (std::find(paths.begin(), paths.end(), kStandardInput) != paths.end()) {
    refuse("standard input");
  }
}

// The task of a run, checked against the paths.
Task task_of(const IndexOptions& options, const Typed& typed) {
  const bool paths = !options.paths.empty();
  if (typed.tasks.empty()) {
    if (!paths && options.aliases && !options.dry_run) return Task::amend;
    if (paths) return Task::index;
    throw Error(ExitStatus::usage, "no paths to index are given",
                "name files or folders, for example: dateline-index news/");
  }
  const auto& [task, name] = typed.tasks.front();
  const std::string option = "--" + std::string(name);
  for (const auto& [other, other_name] : typed.tasks) {
    if (other == task) continue;
    throw Error(ExitStatus::usage, option + " and --" + std::string(other_name) + " are two tasks",
                "use one of them at a time");
  }
  if (options.dry_run) {
    throw Error(ExitStatus::usage, "--dry-run is about indexing, not about " + option,
                "leave one of them out");
  }
  const bool reads = task == Task::inspect || task == Task::dump_passages;
  if (reads && !paths) {
    throw Error(ExitStatus::usage, "no paths for " + option + " are given",
                "name files or folders");
  }
  if (!reads && paths) {
    throw Error(ExitStatus::usage, option + " is about an index and takes no paths",
                "name the index with --index DIR");
  }
  return task;
}

}  // namespace

void describe_index_options(const std::function<void(const cli::OptionTable&)>& use) {
  IndexOptions options;
  Typed typed;
  use(table_of(options, typed));
}

std::optional<IndexOptions> read_options(int argc, const char* const* argv,
                                         const std::string& config) {
  IndexOptions options;
  options.threads = std::max(1U, std::thread::hardware_concurrency());
  Typed typed;
  const cli::OptionTable table = table_of(options, typed);
  switch (table.parse(argc, argv, options.paths, {config, "index"})) {
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
  options.passages = typed.passages;
  if (options.quiet) options.progress = ProgressStyle::none;
  options.task = task_of(options, typed);
  if (options.watch) check_watch(options);
  return options;
}

}  // namespace dateline

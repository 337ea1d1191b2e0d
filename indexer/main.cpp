// SPDX-License-Identifier: GPL-2.0-or-later
// dateline-index: from options to a run, a listing or a verification.
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <limits>
#include <memory>

#include "common/cli/config.h"
#include "common/cli/program.h"
#include "common/cli/read_file.h"
#include "common/cli/terminal.h"
#include "common/error.h"
#include "common/index/folder.h"
#include "common/index/manifest.h"
#include "common/index/reader.h"
#include "common/index/stemming.h"
#include "common/text/counted.h"
#include "common/version.h"
#include "indexer/build/fallback_build.h"
#include "indexer/glass/version.h"
#include "indexer/options.h"
#include "indexer/run/census.h"
#include "indexer/run/pipeline.h"
#include "indexer/tasks/check.h"
#include "indexer/tasks/inspect.h"
#include "indexer/tasks/passage_dump.h"
#include "indexer/tasks/verify.h"
#include "indexer/update/compaction.h"
#include "indexer/update/dry_run.h"
#include "indexer/update/index_writer.h"
#include "indexer/update/removal.h"
#include "indexer/watch/watch.h"
#include "indexer/watch/watch_log.h"

namespace dateline {
namespace {

constexpr std::size_t kListedOfEach = 20;

ExitStatus print_list(const IndexReader& index, ListFormat format) {
  const std::size_t articles = list_articles(index, format, std::cout);
  const ExitStatus status = articles == 0 ? ExitStatus::nothing_found : ExitStatus::ok;
  cli::check_stdout(status);
  return status;
}

ExitStatus print_stats(const IndexReader& index, ListFormat format) {
  const Census census = census_of(index);
  if (format == ListFormat::json) {
    std::cout << to_json(census) << '\n';
  } else {
    print_census(std::cout, census, kListedOfEach);
  }
  const ExitStatus status = census.articles == 0 ? ExitStatus::nothing_found : ExitStatus::ok;
  cli::check_stdout(status);
  return status;
}

ExitStatus verify_index(const IndexReader& index, bool quiet) {
  const Verification result = verify(index, std::cout);
  cli::check_stdout(ExitStatus::ok);
  if (!quiet) {
    std::cerr << counted(result.right, "passage") << " right, " << result.wrong << " wrong, "
              << result.unreadable << " unreadable";
    if (result.from_stdin > 0) {
      std::cerr << "; " << result.from_stdin << " from standard input cannot be held against it";
    }
    std::cerr << '\n';
  }
  return result.wrong + result.unreadable == 0 ? ExitStatus::ok : ExitStatus::partial;
}

// The settings of the index that is there. One that is rebuilt need not be readable.
Settings known_settings(const IndexOptions& options) {
  const std::filesystem::path folder = first_index(options.index);
  if (!is_index_folder(folder)) return {};
  try {
    return IndexReader(folder).settings();
  } catch (const Error&) {
    if (!options.rebuild) throw;
    return {};
  }
}

// How files are read where no index says it.
ReadOptions reading_of(const IndexOptions& options) {
  return {options.passages.value_or(PassageMode::paragraphs), options.keys};
}

// Zones and metadata of the named files, without an index.
ExitStatus inspect_files(const IndexOptions& options) {
  const SourceList sources = list_sources(options.paths, options.index, options.rules);
  std::vector<Rejection> rejections = sources.rejections;
  const ReadOptions reading = reading_of(options);
  std::size_t articles = 0;
  for (const SourceFile& file : sources.files) {
    articles += inspect(file, reading, cli::terminal_width(), std::cout, rejections);
  }
  cli::check_stdout(ExitStatus::ok);
  for (const Rejection& rejection : rejections) {
    std::cerr << "dateline-index: " << cli::printable_line(rejection.path) << ": "
              << cli::printable_line(rejection.reason) << '\n';
  }
  if (!rejections.empty()) return ExitStatus::partial;
  return articles == 0 ? ExitStatus::nothing_found : ExitStatus::ok;
}

// What a run begins with: something to read, or a usage error.
SourceList sources_of(const IndexOptions& options) {
  SourceList sources = list_sources(options.paths, options.index, options.rules);
  if (sources.roots.empty()) {
    const Rejection& first = sources.rejections.front();
    throw Error(ExitStatus::usage, first.path + ": " + first.reason, first.hint);
  }
  return sources;
}

// Settings as asked for; what is not asked for stays as it is.
Settings wanted_settings(const IndexOptions& options) {
  const Settings known = known_settings(options);
  Settings wanted;
  wanted.language = known.language;
  wanted.passages = known.passages;
  wanted.created_by = version();
  if (options.language) wanted.language = *options.language;
  if (options.passages) wanted.passages = *options.passages;
  return wanted;
}

Aliases read_aliases(const std::string& path) {
  const std::optional<std::string> text = cli::read_file(path);
  if (!text) {
    throw Error(ExitStatus::usage, "the aliases " + path + " cannot be read", "check the path");
  }
  return parse_aliases(*text, path);
}

// Changes the index without reading files: stores the aliases.
ExitStatus amend(const IndexOptions& options) {
  const Aliases aliases = read_aliases(options.aliases.value());
  IndexWriter writer(options.index, IndexReader(options.index).settings(),
                     IndexWriter::Start::from_index);
  writer.set_aliases(aliases);
  writer.finish();
  return ExitStatus::ok;
}

ReportLook look_of(const IndexOptions& options) {
  constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();
  return {options.verbose ? kAll : kListedOfEach, cli::color_on_stderr(options.color)};
}

// Shards are built together: which articles are repeated, and what lines, no one of them knows.
void check_shards(const IndexOptions& options, const Settings& known) {
  if (options.rebuild) return;
  if (first_index(options.index) != options.index) {
    throw Error(ExitStatus::usage, options.index + " has indexes that were built together",
                "rebuild them with --rebuild --shards N, or name another folder with --index");
  }
  if (known.shards > 1) {
    throw Error(ExitStatus::usage,
                options.index + " is one of " + std::to_string(known.shards) +
                    " indexes that were built together, and takes no articles",
                "rebuild all of them with --rebuild --shards N in the folder above");
  }
  if (options.shards > 1 && is_index_folder(options.index)) {
    throw Error(ExitStatus::usage, options.index + " is an index, no folder for several",
                "name another folder with --index");
  }
}

BulkOptions bulk_options(const IndexOptions& options) {
  BulkOptions bulk{options.threads, options.shards, std::size_t{options.memory} << 20U};
  if (!glass::is_known_format()) bulk.build = fallback_build;
  return bulk;
}

// The index itself, or for a dry run what stands in for it.
std::unique_ptr<ArticleIndex> index_to_change(const IndexOptions& options,
                                              const std::optional<Aliases>& aliases) {
  check_shards(options, known_settings(options));
  const Settings wanted = wanted_settings(options);
  if (options.dry_run) {
    return std::make_unique<DryRun>(options.index, wanted, options.rebuild, std::cout);
  }
  const IndexWriter::Start start =
      options.rebuild ? IndexWriter::Start::from_nothing : IndexWriter::Start::from_index;
  auto writer = std::make_unique<IndexWriter>(options.index, wanted, start, bulk_options(options));
  if (aliases) writer->set_aliases(*aliases);
  return writer;
}

std::optional<Aliases> given_aliases(const IndexOptions& options) {
  return options.aliases ? std::optional(read_aliases(*options.aliases)) : std::nullopt;
}

// One run over the sources, and its commit.
Report index_sources(const IndexOptions& options, const std::optional<Aliases>& aliases,
                     const SourceList& sources) {
  std::string stemming;
  if (!options.rebuild && is_index_folder(options.index)) {
    stemming = stemming_warning(IndexReader(options.index));
  }
  const std::unique_ptr<ArticleIndex> index = index_to_change(options, aliases);
  Report report = run_indexing(*index, sources,
                               {options.threads, options.prune, options.progress, options.keys,
                                [] { return cli::interrupted(); }});
  report.dry = options.dry_run;
  if (!stemming.empty()) report.warnings.push_back({options.index, 0, stemming});
  return report;
}

ExitStatus run(const IndexOptions& options) {
  const std::optional<Aliases> aliases = given_aliases(options);
  const SourceList sources = sources_of(options);
  std::ofstream report_file;
  const auto check_report = [&] {
    if (report_file) return;
    throw Error(ExitStatus::io, "cannot write the report to " + options.report,
                "check the folder, its permissions and the room on the disk");
  };
  if (!options.report.empty()) report_file.open(options.report, std::ios::trunc);
  check_report();
  cli::install_interrupt_handler();
  const Report report = index_sources(options, aliases, sources);
  if (options.dry_run) cli::check_stdout(report.status());
  if (!options.quiet) print_report(std::cerr, report, look_of(options));
  if (report_file.is_open()) write_report(report_file, report);
  report_file.flush();
  check_report();
  // Nothing usable at all is the same error as no path at all, unless an index is there to search.
  return report.status();
}

// The first update of --watch is a run like any other; those after it say less.
ExitStatus watch_sources(const IndexOptions& options) {
  cli::install_interrupt_handler();
  IndexOptions next = options;
  std::optional<Aliases> aliases = given_aliases(options);
  WatchLog log(std::cerr, options.quiet);
  bool is_first = true;
  WatchActions actions;
  actions.list = [&] {
    return is_first ? sources_of(next) : list_sources(next.paths, next.index, next.rules);
  };
  actions.update = [&](const SourceList& sources) {
    const Report report = index_sources(next, aliases, sources);
    log.put(report, look_of(next));
    is_first = false;
    next.rebuild = false;
    next.progress = ProgressStyle::none;
    aliases.reset();
    return !report.interrupted;
  };
  actions.merge = [&] {
    const std::size_t segments = read_manifest(next.index).segments.size();
    if (segments < 2) return;
    [[maybe_unused]] const Compaction sizes = compact_index(next.index, bulk_options(next));
    log.say(std::to_string(segments) + " segments merged");
  };
  actions.say = [&log](const std::string& line) { log.say(line); };
  actions.interrupted = [] { return cli::interrupted(); };
  return watch(actions);
}

// The file that passages are dumped to, which must not be one that they come from.
std::ofstream open_dump(const std::string& path, const SourceList& sources) {
  std::error_code error;
  for (const SourceFile& file : sources.files) {
    if (!std::filesystem::equivalent(file.path, path, error)) continue;
    throw Error(ExitStatus::usage, path + " is one of the files to read",
                "dump into another folder, or leave it out with --exclude");
  }
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  if (out) return out;
  throw Error(ExitStatus::io, "cannot write the passages to " + path,
              "check the folder and its permissions");
}

ExitStatus dump(const IndexOptions& options) {
  const SourceList sources = sources_of(options);
  const bool to_stdout = options.dump == "-";
  std::ofstream file = to_stdout ? std::ofstream() : open_dump(options.dump, sources);
  const Report report = dump_passages(sources, reading_of(options), to_stdout ? std::cout : file);
  if (to_stdout) {
    cli::check_stdout(report.status());
  } else if (!file.flush()) {
    throw Error(ExitStatus::io, "cannot write all passages to " + options.dump,
                "check the room on the disk");
  }
  if (!options.quiet) {
    print_problems(std::cerr, report, look_of(options));
    print_dump_counts(std::cerr, report);
  }
  return report.status();
}

ExitStatus print_soundness(const IndexOptions& options) {
  const Soundness soundness = check_index(options.index, std::cout);
  cli::check_stdout(ExitStatus::ok);
  if (soundness.findings > 0) {
    throw Error(ExitStatus::bad_index, "the index " + options.index + " is not sound",
                "rebuild it with dateline-index --rebuild");
  }
  if (!options.quiet) {
    std::cerr << "sound: " << counted(soundness.articles, "article") << ", "
              << counted(soundness.passages, "passage") << '\n';
  }
  return ExitStatus::ok;
}

ExitStatus compact(const IndexOptions& options) {
  const Compaction sizes = compact_index(options.index, bulk_options(options));
  if (!options.quiet) {
    std::cerr << "compacted: " << sizes.before << " bytes before, " << sizes.after << " after\n";
  }
  return ExitStatus::ok;
}

ExitStatus remove_from_index(const IndexOptions& options) {
  const IndexReader index(options.index);
  IndexWriter writer(options.index, index.settings(), IndexWriter::Start::from_index,
                     bulk_options(options));
  const Removal removal = remove_named(writer, index, options.remove, std::cout);
  // Articles that have lost their first file are read again from another.
  const Report report =
      run_indexing(writer, {}, {options.threads, Prune::never, ProgressStyle::none, {}, nullptr});
  for (const std::string& name : removal.unmatched) {
    std::cerr << "dateline-index: nothing in the index is of " << cli::printable_line(name)
              << "\n  --list shows paths and ids as the index knows them\n";
  }
  if (!options.quiet) {
    std::cerr << counted(removal.articles, "article")
              << " removed; index: " << report.articles_in_index << " left\n";
  }
  const bool none = removal.unmatched.size() == options.remove.size();
  const ExitStatus status = none                        ? ExitStatus::nothing_found
                            : removal.unmatched.empty() ? ExitStatus::ok
                                                        : ExitStatus::partial;
  cli::check_stdout(status);
  return status;
}

ExitStatus run_task(const IndexOptions& options) {
  switch (options.task) {
    case Task::index:
      return options.watch ? watch_sources(options) : run(options);
    case Task::amend:
      return amend(options);
    case Task::list:
      return print_list(IndexReader(options.index), options.format);
    case Task::stats:
      return print_stats(IndexReader(options.index), options.format);
    case Task::verify:
      return verify_index(IndexReader(options.index), options.quiet);
    case Task::check:
      return print_soundness(options);
    case Task::compact:
      return compact(options);
    case Task::remove:
      return remove_from_index(options);
    case Task::inspect:
      return inspect_files(options);
    case Task::dump_passages:
      return dump(options);
  }
  return ExitStatus::usage;
}

ExitStatus body(int argc, char** argv) {
  const std::optional<IndexOptions> options = read_options(argc, argv, cli::user_config_path());
  if (!options) {
    cli::check_stdout(ExitStatus::ok);
    return ExitStatus::ok;
  }
  ::umask(0077);  // sources may be sensitive: what the index says is the user's alone
  try {
    return run_task(*options);
  } catch (...) {
    rethrow_index_error(options->index);
  }
}

}  // namespace
}  // namespace dateline

int main(int argc, char** argv) {
  return dateline::cli::run_program("dateline-index", argc, argv, dateline::body);
}

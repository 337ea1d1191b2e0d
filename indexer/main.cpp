// SPDX-License-Identifier: GPL-2.0-or-later
// dateline-index: from options to a run, a listing or a verification.
#include <sys/stat.h>
#include <xapian.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "common/cli/program.h"
#include "common/cli/terminal.h"
#include "common/error.h"
#include "common/index/folder.h"
#include "common/index/reader.h"
#include "common/version.h"
#include "indexer/census.h"
#include "indexer/index_writer.h"
#include "indexer/inspect.h"
#include "indexer/options.h"
#include "indexer/pipeline.h"
#include "indexer/verify.h"

namespace dateline {
namespace {

constexpr std::size_t kListedOfEach = 20;

ExitStatus list_articles(const IndexReader& index) {
  const Xapian::Database& articles = index.articles();
  for (auto it = articles.postlist_begin(""); it != articles.postlist_end(""); ++it) {
    const StoredArticle article = decode_article(articles.get_document(*it).get_data());
    for (const SourceRef& source : article.sources) {
      std::cout << hex(article.id) << '\t' << cli::printable_line(shown_path(source));
      if (source.record) std::cout << ':' << source.record->number;
      std::cout << '\t' << cli::printable_line(article.metadata.title) << '\n';
    }
  }
  const ExitStatus status =
      articles.get_doccount() == 0 ? ExitStatus::nothing_found : ExitStatus::ok;
  cli::check_stdout(status);
  return status;
}

ExitStatus print_stats(const IndexReader& index, StatsFormat format) {
  const Census census = census_of(index);
  if (format == StatsFormat::json) {
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
    std::cerr << result.right << (result.right == 1 ? " passage" : " passages") << " right, "
              << result.wrong << " wrong, " << result.unreadable << " unreadable";
    if (result.from_stdin > 0) {
      std::cerr << "; " << result.from_stdin << " from standard input cannot be held against it";
    }
    std::cerr << '\n';
  }
  return result.wrong + result.unreadable == 0 ? ExitStatus::ok : ExitStatus::partial;
}

// The settings of the index that is there. One that is built anew need not be readable.
Settings known_settings(const IndexOptions& options) {
  if (!is_index_folder(options.index)) return {};
  try {
    return IndexReader(options.index).settings();
  } catch (const Error&) {
    if (!options.rebuild) throw;
    return {};
  }
}

// Zones and metadata of the named files, without an index.
ExitStatus inspect_files(const IndexOptions& options) {
  const SourceList sources = list_sources(options.paths, options.index);
  std::vector<Rejection> rejections = sources.rejections;
  std::size_t articles = 0;
  for (const SourceFile& file : sources.files) {
    articles += inspect(file, cli::terminal_width(), std::cout, rejections);
  }
  cli::check_stdout(ExitStatus::ok);
  for (const Rejection& rejection : rejections) {
    std::cerr << "dateline-index: " << cli::printable_line(rejection.path) << ": "
              << cli::printable_line(rejection.reason) << '\n';
  }
  if (!rejections.empty()) return ExitStatus::partial;
  return articles == 0 ? ExitStatus::nothing_found : ExitStatus::ok;
}

// Settings as asked for; what is not asked for stays as it is: the language and the passages.
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
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file || std::filesystem::is_directory(path)) {
    throw Error(ExitStatus::usage, "the aliases " + path + " cannot be read", "check the path");
  }
  return parse_aliases(text, path);
}

// --aliases alone: the index is there, and nothing is read.
ExitStatus remember_aliases(const IndexOptions& options) {
  const Aliases aliases = read_aliases(*options.aliases);
  static_cast<void>(IndexReader(options.index));
  IndexWriter writer(options.index, wanted_settings(options), false);
  writer.set_aliases(aliases);
  writer.finish();
  return ExitStatus::ok;
}

ExitStatus run(const IndexOptions& options) {
  const std::optional<Aliases> aliases =
      options.aliases ? std::optional(read_aliases(*options.aliases)) : std::nullopt;
  const SourceList sources = list_sources(options.paths, options.index);
  if (sources.roots.empty()) {
    const Rejection& first = sources.rejections.front();
    throw Error(ExitStatus::usage, first.path + ": " + first.reason, first.hint);
  }
  std::ofstream report_file;
  const auto check_report = [&] {
    if (report_file) return;
    throw Error(ExitStatus::io, "cannot write the report to " + options.report,
                "check the folder, its permissions and the room on the disk");
  };
  if (!options.report.empty()) report_file.open(options.report, std::ios::trunc);
  check_report();
  IndexWriter writer(options.index, wanted_settings(options), options.rebuild);
  if (aliases) writer.set_aliases(*aliases);
  cli::install_interrupt_handler();
  const Report report = run_indexing(writer, sources,
                                     {options.threads, options.prune, options.progress,
                                      options.keys, [] { return cli::interrupted(); }});
  if (!options.quiet) print_report(std::cerr, report, kListedOfEach);
  if (report_file.is_open()) write_report(report_file, report);
  report_file.flush();
  check_report();
  // Nothing usable at all is the same error as no path at all, unless an index is there to search.
  return report.status();
}

ExitStatus body(int argc, char** argv) {
  const std::optional<IndexOptions> options = read_options(argc, argv);
  if (!options) {
    cli::check_stdout(ExitStatus::ok);
    return ExitStatus::ok;
  }
  if (options->inspect) return inspect_files(*options);
  ::umask(0077);  // sources may be sensitive: what the index says is the user's alone
  try {
    if (options->list) return list_articles(IndexReader(options->index));
    if (options->stats) return print_stats(IndexReader(options->index), options->format);
    if (options->verify) return verify_index(IndexReader(options->index), options->quiet);
    if (options->aliases && options->paths.empty()) return remember_aliases(*options);
    return run(*options);
  } catch (...) {
    rethrow_index_error(options->index);
  }
}

}  // namespace
}  // namespace dateline

int main(int argc, char** argv) {
  return dateline::cli::run_program("dateline-index", argc, argv, dateline::body);
}

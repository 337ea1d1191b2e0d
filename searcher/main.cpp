// SPDX-License-Identifier: GPL-2.0-or-later
// dateline-search: from options to one answer or many, printed and evaluated.
#include <malloc.h>

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "common/cli/config.h"
#include "common/cli/pager.h"
#include "common/cli/program.h"
#include "common/cli/terminal.h"
#include "common/error.h"
#include "common/index/folder.h"
#include "common/index/reader.h"
#include "searcher/answer/shown_article.h"
#include "searcher/batch/batch.h"
#include "searcher/options.h"
#include "searcher/printers/printer.h"
#include "searcher/search/name_report.h"
#include "searcher/search/query_report.h"
#include "searcher/search/searcher.h"
#include "searcher/trec/evaluation.h"

namespace dateline {
namespace {

// Longer lines are hard to read, even on a wide terminal.
constexpr std::size_t kWidestText = 100;

// The folder that relative paths start from. A default index was made in that folder.
std::string folder_of_paths(const SearchOptions& options) {
  if (options.indexes.empty()) return ".";
  const std::filesystem::path& index = options.indexes.front().folder;
  const std::filesystem::path folder = index.parent_path();
  return index.filename() != kIndexFolderName || folder.empty() ? "." : folder.string();
}

PrintOptions print_options(const SearchOptions& options) {
  PrintOptions print;
  print.color = cli::color_on_stdout(options.color);
  print.color_notes = cli::color_on_stderr(options.color);
  print.one_screen = cli::stdout_is_terminal() && cli::stderr_is_terminal();
  print.verbose = options.verbose;
  print.trec_id = options.trec_id;
  print.columns = options.columns;
  print.batch = options.batch.has_value();
  print.counts = !options.request.facets.empty() || options.request.chart;
  print.kwic = options.kwic;
  print.null_ends = options.null_ends;
  print.ascii = !cli::shows_utf8();
  const bool here = std::none_of(options.indexes.begin(), options.indexes.end(),
                                 [](const IndexLocation& index) { return index.served; });
  if (here && cli::links_on_stdout(options.hyperlink, options.color)) {
    print.links = cli::link_base(folder_of_paths(options));
  }
  print.width = options.width.value_or(std::min(cli::terminal_width(), kWidestText));
  return print;
}

// The pager for output that a person reads; nullopt if none is wanted.
std::string pager_for(const SearchOptions& options) {
  const bool reads = cli::stdout_is_terminal() && options.format->name == "text" &&
                     !options.quiet && !options.batch;
  const bool wanted =
      options.pager == cli::When::automatic ? reads : options.pager == cli::When::always;
  return wanted ? cli::user_pager_command() : std::string();
}

ExitStatus answer_one(const SearchOptions& options, Printer& printer) {
  // Never destroyed: the process exits as soon as the answer is written.
  static auto& searcher = *new Searcher(options.indexes);
  SearchAnswer answer = searcher.search(options.request);
  const std::vector<Note> notes = searcher.notes();
  answer.notes.insert(answer.notes.begin(), notes.begin(), notes.end());
  const ExitStatus status = found_something(answer) ? ExitStatus::ok : ExitStatus::nothing_found;
  const cli::Pager pager(pager_for(options));
  printer.begin();
  printer.answer(answer);
  printer.end();
  cli::check_stdout(status);
  return status;
}

ExitStatus status_of(const BatchResult& result) {
  const std::size_t answered = result.found + result.empty;
  if (result.failed > 0) return answered > 0 ? ExitStatus::partial : result.failure;
  return result.found > 0 ? ExitStatus::ok : ExitStatus::nothing_found;
}

void print_timing(std::ostream& out, const BatchResult& result) {
  const auto& times = result.milliseconds;
  out << fmt::format(
      "{} queries in {:.2f} s: {:.0f} a second; p50 {:.2f} ms, p95 {:.2f} ms, "
      "p99 {:.2f} ms\n",
      times.size(), result.seconds,
      static_cast<double>(times.size()) / std::max(result.seconds, 1e-9), quantile(times, 0.50),
      quantile(times, 0.95), quantile(times, 0.99));
}

// The queries of a batch, from a file or standard input.
class BatchInput {
 public:
  explicit BatchInput(const std::string& path)
      : name_("the queries " + (path == "-" ? "on standard input" : path)) {
    if (path == "-") return;
    std::error_code error;
    file_.open(path);
    if (!file_ || std::filesystem::is_directory(path, error)) {
      throw Error(ExitStatus::usage, name_ + " cannot be read",
                  "check the path, which must be a file, or use - for standard input");
    }
  }
  std::istream& stream() { return file_.is_open() ? static_cast<std::istream&>(file_) : std::cin; }
  // Throws if reading failed before the end.
  void check() {
    if (!stream().bad() && (file_.is_open() || std::ferror(stdin) == 0)) return;
    throw Error(ExitStatus::io, name_ + " cannot be read to the end");
  }

 private:
  std::string name_;
  std::ifstream file_;
};

// Without --format, an evaluation is the only result: answers are discarded, but errors and notes
// are printed.
ExitStatus answer_batch(const SearchOptions& options, Printer& printer, std::ostream& notes) {
  BatchInput input(*options.batch);
  std::optional<Evaluation> evaluation;
  if (options.judgements) {
    evaluation.emplace(*options.judgements, options.baseline, options.trec_id);
  }
  std::ostream nowhere(nullptr);
  const auto unprinted = find_output_format("trec")->make(nowhere, notes, print_options(options));
  const bool judges_only = evaluation && options.format->name == "text";
  Printer& chosen = judges_only ? *unprinted : printer;
  const auto topics = options.batch_format->open(input.stream(), options.request);
  chosen.begin();
  const BatchResult result =
      run_batch(options.indexes, *topics, {options.threads, options.judgements.has_value()},
                [&](SearchAnswer&& answer) {
                  if (evaluation) evaluation->add(answer);
                  chosen.answer(answer);
                  cli::check_stdout(ExitStatus::ok);
                });
  chosen.end();
  input.check();
  const ExitStatus status = status_of(result);
  if (result.found + result.empty + result.failed == 0) notes << "note: there are no queries\n";
  if (evaluation) {
    evaluation->print(judges_only ? std::cout : std::cerr, options.per_query);
    for (const std::string& remark : evaluation->remarks()) notes << "note: " << remark << '\n';
  }
  if (options.timing) print_timing(std::cerr, result);
  cli::check_stdout(status);
  return status;
}

ExitStatus list_spellings(const SearchOptions& options) {
  const std::vector<Spelling> spellings = spellings_of(options.indexes, *options.variants);
  if (!print_spellings(std::cout, spellings, options.format->name)) {
    throw Error(ExitStatus::usage,
                "--variants cannot be written as " + std::string(options.format->name),
                "use --format text, json or csv");
  }
  const bool any = std::any_of(spellings.begin(), spellings.end(),
                               [](const Spelling& spelling) { return spelling.occurrences > 0; });
  return any ? ExitStatus::ok : ExitStatus::nothing_found;
}

ExitStatus show_article(const SearchOptions& options) {
  const ShownArticle shown = article_to_show(options.indexes, *options.show);
  const PrintOptions print = print_options(options);  // before output is redirected
  const cli::Pager pager(pager_for(options));
  options.format->article(std::cout, shown, print);
  cli::check_stdout(ExitStatus::ok);
  return ExitStatus::ok;
}

constexpr int kKeptBytes = 64 << 20;

ExitStatus body(int argc, char** argv) {
  const std::optional<SearchOptions> options =
      read_search_options(argc, argv, cli::user_config_path());
  if (!options) {
    cli::check_stdout(ExitStatus::ok);
    return ExitStatus::ok;
  }
  std::ostream silence(nullptr);
  std::ostream& notes = options->quiet ? silence : std::cerr;
  const auto printer = options->format->make(std::cout, notes, print_options(*options));
  try {
    if (options->show) return show_article(*options);
    if (options->variants) return list_spellings(*options);
    if (options->parse) {
      std::cout << reading(options->request, options->indexes);
      cli::check_stdout(ExitStatus::ok);
      return ExitStatus::ok;
    }
    return options->batch ? answer_batch(*options, *printer, notes)
                          : answer_one(*options, *printer);
  } catch (...) {
    rethrow_index_error(options->indexes.empty() ? IndexLocation() : options->indexes.front());
  }
}

}  // namespace
}  // namespace dateline

int main(int argc, char** argv) {
  // Reuses memory for long posting lists instead of returning it each time.
  ::mallopt(M_MMAP_THRESHOLD, dateline::kKeptBytes);
  ::mallopt(M_TRIM_THRESHOLD, dateline::kKeptBytes);
  dateline::cli::leave(dateline::cli::run_program("dateline-search", argc, argv, dateline::body));
}

// SPDX-License-Identifier: GPL-2.0-or-later
// Combines the options of dateline-search and finds the index to search.
#include "searcher/options.h"

#include <iostream>
#include <string>

#include "common/error.h"
#include "common/index/folder.h"
#include "searcher/index/locations.h"
#include "searcher/option_table.h"
#include "searcher/query/today.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

// The number of documents per query in a run without --top.
constexpr std::size_t kRunDepth = 1000;

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    if (&word != &words.front()) text += ' ';
    text += word;
  }
  return text;
}

bool wants_counts(const SearchRequest& request) { return !request.facets.empty() || request.chart; }

// Options that only some formats support.
void check_format(const SearchOptions& options) {
  const OutputFormat& format = *options.format;
  const std::string name = "--format " + std::string(format.name);
  const bool counts = wants_counts(options.request);
  if (counts && !format.counts) {
    throw Error(ExitStatus::usage, name + " does not support --facets and --by",
                "leave them out, or choose another format");
  }
  if (!options.columns.empty() && !format.columns) {
    throw Error(ExitStatus::usage, "--fields needs --format csv or tsv", "choose one of them");
  }
  if (!options.columns.empty() && counts) {
    throw Error(ExitStatus::usage, "--fields chooses columns of hits, not of --facets and --by",
                "leave --fields out: counts have the columns by, value, passages and articles");
  }
  if (options.kwic && !format.kwic) {
    throw Error(ExitStatus::usage, name + " does not support --kwic",
                "choose text, json or jsonl with --format");
  }
  if (options.null_ends && format.name != "paths") {
    throw Error(ExitStatus::usage, "--null needs --format paths", "add --format paths");
  }
}

void check(const SearchOptions& options) {
  check_format(options);
  const bool words = !options.request.query.empty();
  if (options.batch && words) {
    throw Error(ExitStatus::usage, "both --batch and query words are given",
                "put the words into the file, or leave --batch out");
  }
  if (!options.batch && (options.judgements || options.timing)) {
    throw Error(ExitStatus::usage, "--qrels and --timing need --batch",
                "name a file of queries with --batch FILE");
  }
  if (options.batch && options.parse) {
    throw Error(ExitStatus::usage, "--parse explains a single query and does not go with --batch",
                "give the query as words");
  }
  if (options.format->name == "trec" && options.request.sort != SortOrder::score) {
    throw Error(ExitStatus::usage, "--format trec is always in the order of scores",
                "leave --sort out, or choose another format");
  }
  const SearchScope& scope = options.request.scope;
  if (scope.from && scope.to && *scope.to < *scope.from) {
    throw Error(ExitStatus::usage,
                "--from " + iso_date(*scope.from) + " is after --to " + iso_date(*scope.to),
                "swap them");
  }
  if ((options.baseline || options.per_query) && !options.judgements) {
    throw Error(ExitStatus::usage, "--baseline and --per-query need --qrels",
                "name the judgements with --qrels FILE");
  }
  if (options.variants && (options.batch || words)) {
    throw Error(ExitStatus::usage, "--variants takes a name, not a query",
                "leave the query or the batch out");
  }
  if (options.show && (options.batch || options.variants || options.parse || words)) {
    throw Error(ExitStatus::usage, "--show takes an id, not a query",
                "leave the query or the batch out");
  }
  if (options.show && options.format->article == nullptr) {
    throw Error(ExitStatus::usage,
                "--show cannot be written as " + std::string(options.format->name),
                "use --format text, json or jsonl");
  }
  if (options.batch || options.variants || options.show) return;
  if (options.request.query.find_first_not_of(" \t\r\n") == std::string::npos) {
    throw Error(ExitStatus::usage, "no query is given",
                "say what to look for, for example: dateline-search who was arrested; "
                "see dateline-search --help");
  }
}

// Defaults that depend on other options: a run is long, takes every passage and shows none.
void settle(SearchOptions& options, const TypedOptions& typed) {
  const bool run = options.format->name == "trec" || options.judgements;
  options.request.top = typed.top.value_or(run ? kRunDepth : options.request.top);
  options.request.per_article = typed.per_article.value_or(run ? 0 : options.request.per_article);
  if (options.format->name == "trec") options.request.excerpts = 0;
  if (options.batch && options.batch_format == nullptr) {
    options.batch_format = &topic_format_of(*options.batch);
  }
}

std::vector<IndexLocation> indexes_to_search(const std::vector<std::string>& named, bool needed) {
  if (!named.empty()) return locations_of(named);
  std::error_code error;
  const std::optional<fs::path> found = find_index(fs::current_path(error));
  if (found) return locations_of({found->string()});
  if (!needed) return {};
  throw Error(ExitStatus::bad_index, "no index found here or above",
              "make one with: dateline-index PATH..., or name one with --index DIR");
}

}  // namespace

void describe_search_options(const std::function<void(const cli::OptionTable&)>& use) {
  SearchOptions options;
  TypedOptions typed;
  use(search_option_table(options, typed));
}

std::optional<SearchOptions> read_search_options(int argc, const char* const* argv,
                                                 const std::string& config) {
  SearchOptions options;
  options.format = &output_formats().front();
  options.request.syntax.today = today();
  TypedOptions typed;
  const cli::OptionTable table = search_option_table(options, typed);
  switch (table.parse(argc, argv, typed.words, {config, "search"})) {
    case cli::Request::help:
      std::cout << table.help();
      return std::nullopt;
    case cli::Request::version:
      std::cout << table.version();
      return std::nullopt;
    case cli::Request::run:
      break;
  }
  options.request.query = joined(typed.words);
  check(options);
  settle(options, typed);
  options.request.syntax.corrections = !typed.no_corrections;
  options.request.syntax.dates = !typed.no_dates;
  options.request.syntax.variants = !typed.no_variants && !options.request.syntax.exact;
  options.indexes = indexes_to_search(typed.indexes, !options.parse);
  return options;
}

}  // namespace dateline

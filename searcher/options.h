// SPDX-License-Identifier: GPL-2.0-or-later
// The command line of dateline-search.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "common/cli/options.h"
#include "common/cli/terminal.h"
#include "common/index/location.h"
#include "searcher/answer/request.h"
#include "searcher/batch/topics.h"
#include "searcher/printers/columns.h"
#include "searcher/printers/printer.h"

namespace dateline {

/// What a run of dateline-search does, validated.
struct SearchOptions {
  SearchRequest request;
  std::vector<IndexLocation> indexes;    ///< --index, or the one found; may be empty for --parse
  const OutputFormat* format = nullptr;  ///< set by read_options
  std::optional<std::size_t> width;      ///< as given; 0: lines are not wrapped
  cli::When color = cli::When::automatic;
  cli::When hyperlink = cli::When::automatic;
  cli::When pager = cli::When::automatic;
  bool quiet = false;
  bool verbose = false;
  bool parse = false;                   ///< explain how the query is read instead of answering it
  std::optional<std::string> variants;  ///< list the spellings of this name instead of searching
  std::optional<std::string> show;      ///< show what has this id instead of searching
  std::optional<std::string> batch;     ///< file of queries, `-` for standard input
  const TopicFormat* batch_format = nullptr;  ///< set if `batch` is
  unsigned threads = 1;
  bool timing = false;
  std::optional<std::string> judgements;
  std::optional<std::string> baseline;
  bool per_query = false;
  TrecId trec_id = TrecId::passage;
  std::vector<const Column*> columns;  ///< of csv and tsv; empty: the default columns
  bool kwic = false;                   ///< print key words in context
  bool null_ends = false;              ///< end paths with NUL
};

/// Reads the command line and the config file at `config` (empty: none). nullopt if it was --help
/// or --version, which is answered on stdout. Throws Error(usage), and Error(bad_index) if no
/// index is named and none is found.
[[nodiscard]] std::optional<SearchOptions> read_search_options(int argc, const char* const* argv,
                                                               const std::string& config = {});

/// Calls `use` with the option table, for the manual and for completion.
void describe_search_options(const std::function<void(const cli::OptionTable&)>& use);

}  // namespace dateline

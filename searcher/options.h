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
#include "searcher/batch/topics.h"
#include "searcher/printers/columns.h"
#include "searcher/printers/printer.h"
#include "searcher/searcher.h"

namespace dateline {

/// What a run of dateline-search is to do, checked.
struct SearchOptions {
  SearchRequest request;
  std::vector<IndexLocation> indexes;    ///< --index, or what was found; none only to parse
  const OutputFormat* format = nullptr;  ///< never null once read
  std::optional<std::size_t> width;      ///< as given; 0: lines are not wrapped
  cli::When color = cli::When::automatic;
  cli::When hyperlink = cli::When::automatic;
  cli::When pager = cli::When::automatic;
  bool quiet = false;
  bool verbose = false;
  bool parse = false;                   ///< say how the query is read instead of answering it
  std::optional<std::string> variants;  ///< a name whose spellings are listed; nothing is searched
  std::optional<std::string> show;      ///< the id of what is shown; nothing is searched
  std::optional<std::string> batch;     ///< file of queries, `-` for standard input
  const TopicFormat* batch_format = nullptr;  ///< never null where `batch` is set
  unsigned threads = 1;
  bool timing = false;
  std::optional<std::string> judgements;
  std::optional<std::string> baseline;
  bool per_query = false;
  TrecId trec_id = TrecId::passage;
  std::vector<const Column*> columns;  ///< of csv and tsv; none: those by default
  bool kwic = false;                   ///< lines of key words in context
  bool null_ends = false;              ///< paths end with NUL
};

/// Reads the command line, and the config file at `config` (empty: none). Nothing where --help or
/// --version answered it already (on stdout). Throws Error(usage), and Error(bad_index) where no
/// index is named and none can be found.
[[nodiscard]] std::optional<SearchOptions> read_search_options(int argc, const char* const* argv,
                                                               const std::string& config = {});

/// Calls `use` with the option table, for the manual and for completion.
void describe_search_options(const std::function<void(const cli::OptionTable&)>& use);

}  // namespace dateline

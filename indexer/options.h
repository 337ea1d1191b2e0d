// SPDX-License-Identifier: GPL-2.0-or-later
// The command line of dateline-index.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "common/cli/options.h"
#include "common/index/settings.h"
#include "indexer/run/pipeline.h"
#include "indexer/tasks/listing.h"

namespace dateline {

/// What a run of dateline-index does.
enum class Task {
  index,
  amend,  ///< --aliases without articles
  list,
  stats,
  verify,
  check,
  compact,
  remove,
  inspect,
  dump_passages
};

/// What a run of dateline-index does, validated.
struct IndexOptions {
  std::optional<std::string> aliases;  ///< a file to store in the index
  std::vector<std::string> paths;
  std::string index;                    ///< resolved: --index, $DATELINE_INDEX or ./.dateline
  std::optional<std::string> language;  ///< as given; default: the index's own, or english
  std::optional<PassageMode> passages;
  KeyMap keys;  ///< --map
  unsigned threads = 1;
  Prune prune = Prune::guarded;
  SourceRules rules;  ///< --include, --exclude, --follow
  bool rebuild = false;
  unsigned shards = 1;
  unsigned memory = 400;  ///< megabytes, for what a first build has not written yet
  bool dry_run = false;
  bool watch = false;
  Task task = Task::index;
  std::vector<std::string> remove;  ///< arguments of Task::remove
  std::string dump;                 ///< where Task::dump_passages writes; - is standard output
  ListFormat format = ListFormat::text;
  bool quiet = false;
  bool verbose = false;
  cli::When color = cli::When::automatic;
  std::string report;  ///< file for the report as JSON lines
  ProgressStyle progress = ProgressStyle::automatic;
};

/// Reads the command line and the config file at `config` (empty: none). nullopt if it was --help
/// or --version, which is answered on stdout. Throws Error(usage).
[[nodiscard]] std::optional<IndexOptions> read_options(int argc, const char* const* argv,
                                                       const std::string& config = {});

/// Calls `use` with the option table, for the manual and for completion.
void describe_index_options(const std::function<void(const cli::OptionTable&)>& use);

}  // namespace dateline

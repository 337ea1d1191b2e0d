// SPDX-License-Identifier: GPL-2.0-or-later
// The command line of dateline-index.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "common/cli/options.h"
#include "common/index/settings.h"
#include "indexer/pipeline.h"

namespace dateline {

/// How --stats prints.
enum class StatsFormat { text, json };

/// What a run of dateline-index is to do, checked.
struct IndexOptions {
  std::optional<std::string> aliases;  ///< a file to remember in the index
  std::vector<std::string> paths;
  std::string index;                    ///< resolved: --index, $DATELINE_INDEX or ./.dateline
  std::optional<std::string> language;  ///< as given; the index's own, or english
  std::optional<PassageMode> passages;
  KeyMap keys;  ///< --map
  unsigned threads = 1;
  Prune prune = Prune::guarded;
  bool rebuild = false;
  bool list = false;
  bool verify = false;
  bool inspect = false;
  bool stats = false;
  StatsFormat format = StatsFormat::text;
  bool quiet = false;
  std::string report;  ///< file for the report as JSON lines
  ProgressStyle progress = ProgressStyle::automatic;
};

/// Reads the command line. Nothing where --help or --version answered it already (on stdout).
/// Throws Error(usage).
[[nodiscard]] std::optional<IndexOptions> read_options(int argc, char** argv);

/// Calls `use` with the option table, for the manual and for completion.
void describe_index_options(const std::function<void(const cli::OptionTable&)>& use);

}  // namespace dateline

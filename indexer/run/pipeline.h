// SPDX-License-Identifier: GPL-2.0-or-later
// An indexing run: several threads read and analyse files, one writes them in order.
#pragma once

#include <string>
#include <vector>

#include "indexer/formats/records/keys.h"
#include "indexer/inputs/sources.h"
#include "indexer/run/article_index.h"
#include "indexer/run/progress.h"
#include "indexer/run/report.h"

namespace dateline {

/// Whether articles of missing files are removed from the index.
enum class Prune {
  guarded,  ///< removed, unless a root is empty or has lost more than half of its articles
  always,
  never,
};

struct RunOptions {
  unsigned threads = 1;  ///< reading and analysing threads; the writer is one more
  Prune prune = Prune::guarded;
  ProgressStyle progress = ProgressStyle::automatic;
  KeyMap keys;                      ///< --map; files that were read with other keys are read again
  bool (*interrupted)() = nullptr;  ///< checked between articles; nullptr: never
};

/// Updates the index to the state of `sources`: reads new and changed files, removes articles of
/// missing ones. A file is missing only if it does not exist and the run would have read it: files
/// excluded by globs, or reached through links that are not followed, keep their articles. Commits
/// once, at the end. A bad input never stops a run.
[[nodiscard]] Report run_indexing(ArticleIndex& writer, const SourceList& sources,
                                  const RunOptions& options);

}  // namespace dateline

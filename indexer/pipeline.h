// SPDX-License-Identifier: GPL-2.0-or-later
// An indexing run: files are read and analysed on several threads and written in order by one.
#pragma once

#include <string>
#include <vector>

#include "indexer/article_index.h"
#include "indexer/formats/keys.h"
#include "indexer/progress.h"
#include "indexer/report.h"
#include "indexer/sources.h"

namespace dateline {

/// Whether articles of files that are gone leave the index.
enum class Prune {
  guarded,  ///< yes, unless a root is empty or has lost more than half of its articles
  always,
  never,
};

struct RunOptions {
  unsigned threads = 1;  ///< readers and analysers; the writer is one more
  Prune prune = Prune::guarded;
  ProgressStyle progress = ProgressStyle::automatic;
  KeyMap keys;                      ///< what --map adds; files read with other keys are read again
  bool (*interrupted)() = nullptr;  ///< asked between articles; nullptr: never
};

/// Brings the index up to the state of `sources`: new and changed files are read, articles of
/// vanished ones removed. A file vanishes only if it is really gone and the run would have looked
/// at it: what globs leave out, and what is reached by links that are not followed, stays as it
/// is. Commits now and then and at the end. One bad input never stops a run.
[[nodiscard]] Report run_indexing(ArticleIndex& writer, const SourceList& sources,
                                  const RunOptions& options);

}  // namespace dateline

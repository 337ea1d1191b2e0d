// SPDX-License-Identifier: GPL-2.0-or-later
// When building anew is the quicker way.
#pragma once

#include "indexer/inputs/sources.h"
#include "indexer/run/article_index.h"

namespace dateline {

/// Whether a run over `sources` would be several times quicker if the index were built anew, and
/// lose nothing: much is to be read, at least half of all that it knows then, and every file that
/// it knows is among `sources`. Sizes decide; no file is opened.
[[nodiscard]] bool is_rebuild_quicker(const ArticleIndex& index, const SourceList& sources);

}  // namespace dateline

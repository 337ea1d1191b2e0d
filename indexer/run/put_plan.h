// SPDX-License-Identifier: GPL-2.0-or-later
// What becomes of an article that the index already has when it is read again. Pure.
#pragma once

#include <cstdint>

#include "common/index/stored.h"
#include "indexer/run/article_index.h"
#include "indexer/run/source_set.h"

namespace dateline {

struct PutPlan {
  PutResult result = PutResult::unchanged;
  bool new_text = false;  ///< what is stored of it is replaced
  /// It is another article with the same record id, and is put under `other_id`; nothing else
  /// here counts.
  bool keep_both = false;
};

/// The article of that id in the index has `fingerprint` and `sources`; `read` is the one read now,
/// from its one source. `seen_before` says that this run has put it from this file already.
[[nodiscard]] PutPlan plan_put(std::uint64_t fingerprint, const SourceSet& sources,
                               const StoredArticle& read, bool seen_before);

/// Adds the source of an article that was put to those it has. What an earlier run noted of the
/// file goes.
void note_source(SourceSet& sources, const SourceRef& source, bool seen_before);

/// The id of an article whose own is taken by another text.
[[nodiscard]] ArticleId other_id(const StoredArticle& read);

}  // namespace dateline

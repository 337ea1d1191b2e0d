// SPDX-License-Identifier: GPL-2.0-or-later
// What becomes of an article that the index already has when it is read again. Pure.
#pragma once

#include <vector>

#include "common/index/stored.h"
#include "indexer/run/article_index.h"

namespace dateline {

struct PutPlan {
  PutResult result = PutResult::unchanged;
  std::vector<SourceRef> sources;  ///< of the article from now on, sorted
  bool new_text = false;           ///< what is stored of it is replaced
  /// It is another article with the same record id, and is put under `other_id`; nothing else
  /// here counts.
  bool keep_both = false;
};

/// `stored` is the article of that id in the index, `read` the one read now, from its one source.
/// `seen_before` says that this run has put it from this source already.
[[nodiscard]] PutPlan plan_put(const StoredArticle& stored, const StoredArticle& read,
                               bool seen_before);

/// The id of an article whose own is taken by another text.
[[nodiscard]] ArticleId other_id(const StoredArticle& read);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Same text, other text, other place of it or of its passages.
#include "indexer/run/put_plan.h"

#include <algorithm>

#include "indexer/run/fingerprint.h"

namespace dateline {
namespace {

bool before(const SourceRef& a, const SourceRef& b) {
  if (a.path != b.path) return a.path < b.path;
  if (a.member != b.member) return a.member < b.member;
  return (a.record ? a.record->number : 0) < (b.record ? b.record->number : 0);
}

}  // namespace

PutPlan plan_put(const StoredArticle& stored, const StoredArticle& read, bool seen_before) {
  const SourceRef& ref = read.sources.front();
  const bool same_content = stored.fingerprint == read.fingerprint;
  const bool same_text = text_fingerprint(stored.fingerprint) == text_fingerprint(read.fingerprint);
  const bool from_here = stored.sources.front().path == ref.path;
  const bool named_by_record = ref.record && !ref.record->id.empty();
  PutPlan plan;
  if (!same_text && named_by_record && (seen_before || !from_here)) {
    plan.keep_both = true;
    return plan;
  }
  plan.sources = stored.sources;
  std::erase_if(plan.sources, [&](const SourceRef& source) {
    return source.path == ref.path && !seen_before;  // what an earlier run noted of this file
  });
  if (std::find(plan.sources.begin(), plan.sources.end(), ref) == plan.sources.end()) {
    plan.sources.push_back(ref);
  }
  std::sort(plan.sources.begin(), plan.sources.end(), before);
  if (same_content && plan.sources == stored.sources) return plan;
  plan.result = from_here && !seen_before ? PutResult::replaced : PutResult::duplicate;
  plan.new_text = !same_content && plan.sources.front() == ref;
  return plan;
}

ArticleId other_id(const StoredArticle& read) {
  return hash128(hex(read.id) + std::to_string(text_fingerprint(read.fingerprint)));
}

}  // namespace dateline

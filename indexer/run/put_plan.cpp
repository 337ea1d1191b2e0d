// SPDX-License-Identifier: GPL-2.0-or-later
// Same text, other text, other place of it or of its passages.
#include "indexer/run/put_plan.h"

#include <iterator>

#include "indexer/run/fingerprint.h"

namespace dateline {
namespace {

// Whether note_source() would change nothing.
bool is_noted(const SourceSet& sources, const SourceRef& source, bool seen_before) {
  if (!sources.contains(source)) return false;
  const auto [begin, end] = sources.equal_range(std::string_view(source.path));
  return seen_before || std::next(begin) == end;
}

// Whether the source would be the first after note_source().
bool comes_first(const SourceSet& sources, const SourceRef& source, bool seen_before) {
  const SourceRef& first = *sources.begin();
  return (first.path == source.path && !seen_before) || !SourceOrder()(first, source);
}

}  // namespace

PutPlan plan_put(std::uint64_t fingerprint, const SourceSet& sources, const StoredArticle& read,
                 bool seen_before) {
  const SourceRef& ref = read.sources.front();
  const bool same_content = fingerprint == read.fingerprint;
  const bool same_text = text_fingerprint(fingerprint) == text_fingerprint(read.fingerprint);
  const bool from_here = sources.begin()->path == ref.path;
  const bool named_by_record = ref.record && !ref.record->id.empty();
  PutPlan plan;
  if (!same_text && named_by_record && (seen_before || !from_here)) {
    plan.keep_both = true;
    return plan;
  }
  if (same_content && is_noted(sources, ref, seen_before)) return plan;
  plan.result = from_here && !seen_before ? PutResult::replaced : PutResult::duplicate;
  plan.new_text = !same_content && comes_first(sources, ref, seen_before);
  return plan;
}

void note_source(SourceSet& sources, const SourceRef& source, bool seen_before) {
  if (!seen_before) remove_path(sources, source.path);
  sources.insert(source);
}

ArticleId other_id(const StoredArticle& read) {
  return hash128(hex(read.id) + std::to_string(text_fingerprint(read.fingerprint)));
}

}  // namespace dateline

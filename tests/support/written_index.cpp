// SPDX-License-Identifier: GPL-2.0-or-later
// Putting articles, and reading back where they come from.
#include "tests/support/written_index.h"

#include <algorithm>

#include "common/index/reader.h"
#include "tests/support/indexing.h"

namespace dateline::test {

WrittenIndex::WrittenIndex() : path_(folder_ / "idx") {
  open();
  commit();
}

void WrittenIndex::open(Start start, const Settings& wanted) {
  writer_.reset();
  writer_ = std::make_unique<IndexWriter>(path_, wanted, start);
}

void WrittenIndex::commit() {
  stale_ = writer_->take_stale_sources();
  writer_->finish();
  open();
}

Error WrittenIndex::open_error(Start start, const Settings& wanted) {
  try {
    open(start, wanted);
  } catch (const Error& error) {
    return error;
  }
  return {ExitStatus::ok, "no error"};
}

std::vector<PutResult> WrittenIndex::put(const std::string& source,
                                         std::vector<ReadArticle> articles) {
  std::vector<PutResult> results;
  writer_->begin_source(source);
  for (ReadArticle& read : articles) results.push_back(writer_->put(std::move(read)));
  writer_->end_source(state());
  commit();
  return results;
}

PutResult WrittenIndex::put_text(const std::string& source, const std::string& text) {
  return put(source, {read_article(source, text)}).front();
}

std::vector<std::string> WrittenIndex::sources() const {
  std::vector<std::string> found;
  IndexReader(path_).for_each_article([&](const StoredArticle& article) {
    std::string all;
    for (const SourceRef& source : article.sources) {
      all += (all.empty() ? "" : " ") + source.path;
      if (source.record) all += ':' + std::to_string(source.record->number);
    }
    found.push_back(all);
  });
  std::sort(found.begin(), found.end());
  return found;
}

std::int64_t WrittenIndex::count_of(std::string_view form) const {
  std::int64_t count = 0;
  const IndexReader index(path_);
  for (const auto& segment : index.segments()) {
    if (const auto found = segment->form(form)) count += found->count;
  }
  return count;
}

SourceState WrittenIndex::state() {
  SourceState state;
  state.size = 10;
  state.modified = 1;
  state.read_at = 2 * kRacyNanoseconds;
  return state;
}

}  // namespace dateline::test

// SPDX-License-Identifier: GPL-2.0-or-later
// Putting articles, and reading back where they come from.
#include "tests/support/written_index.h"

#include <xapian.h>

#include <algorithm>

#include "common/index/reader.h"
#include "common/index/vocabulary.h"
#include "tests/support/indexing.h"

namespace dateline::test {

void WrittenIndex::open(bool rebuild, const Settings& wanted) {
  writer_.reset();
  writer_ = std::make_unique<IndexWriter>(path_, wanted, rebuild);
}

Error WrittenIndex::open_error(bool rebuild, const Settings& wanted) {
  try {
    open(rebuild, wanted);
  } catch (const Error& error) {
    return error;
  }
  return {ExitStatus::ok, "no error"};
}

std::vector<PutResult> WrittenIndex::put(const std::string& source,
                                         std::vector<ArticleEntries> articles) {
  std::vector<PutResult> results;
  writer_->begin_source(source);
  for (ArticleEntries& entries : articles) results.push_back(writer_->put(std::move(entries)));
  writer_->end_source(state());
  writer_->commit();
  return results;
}

PutResult WrittenIndex::put_text(const std::string& source, const std::string& text) {
  std::vector<ArticleEntries> articles;
  articles.push_back(text_entries(source, text));
  return put(source, std::move(articles)).front();
}

std::vector<std::string> WrittenIndex::sources() const {
  std::vector<std::string> found;
  const IndexReader reader(path_);
  const Xapian::Database& articles = reader.articles();
  for (auto it = articles.postlist_begin(""); it != articles.postlist_end(""); ++it) {
    std::string all;
    const StoredArticle article = reader.article_in(articles.get_document(*it));
    for (const SourceRef& source : article.sources) {
      all += (all.empty() ? "" : " ") + source.path;
      if (source.record) all += ':' + std::to_string(source.record->number);
    }
    found.push_back(all);
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::int64_t WrittenIndex::count_of(std::string_view form) const {
  const IndexReader reader(path_);
  const auto found = find_form(reader.passages(), form);
  return found ? found->count : 0;
}

SourceState WrittenIndex::state() {
  SourceState state;
  state.size = 10;
  state.modified = 1;
  state.read_at = 2 * kRacyNanoseconds;
  return state;
}

}  // namespace dateline::test

// SPDX-License-Identifier: GPL-2.0-or-later
// An index in a temporary folder, and the writer at work on it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "common/error.h"
#include "indexer/update/index_writer.h"
#include "tests/support/temp_folder.h"

namespace dateline::test {

class WrittenIndex {
 public:
  /// Makes an index without articles.
  WrittenIndex();

  using Start = IndexWriter::Start;

  /// Opens the index with a new writer, the old one first gone.
  void open(Start start = Start::from_index, const Settings& wanted = {});
  /// What opening it throws; Error(ok) if nothing.
  [[nodiscard]] Error open_error(Start start = Start::from_index, const Settings& wanted = {});
  void close() { writer_.reset(); }
  /// Commits what the writer has, and goes on with a new one.
  void commit();
  IndexWriter* operator->() { return writer_.get(); }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  /// Puts articles as all that `source` holds, and commits.
  std::vector<PutResult> put(const std::string& source, std::vector<ReadArticle> articles);
  /// The same with one plain text.
  PutResult put_text(const std::string& source, const std::string& text);

  /// The sources that the last commit left stale.
  [[nodiscard]] const std::vector<std::string>& stale() const { return stale_; }
  /// The sources of each article, as "a.txt b.jsonl:2", sorted.
  [[nodiscard]] std::vector<std::string> sources() const;
  /// How often a form is counted in the vocabulary.
  [[nodiscard]] std::int64_t count_of(std::string_view form) const;

  /// The state that sources are given: nothing about it is in doubt.
  static SourceState state();

 private:
  TempFolder folder_;
  std::filesystem::path path_;
  std::unique_ptr<IndexWriter> writer_;
  std::vector<std::string> stale_;
};

}  // namespace dateline::test

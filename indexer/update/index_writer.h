// SPDX-License-Identifier: GPL-2.0-or-later
// Writing an index: articles in and out, the state of source files, commits that hold together.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/index/aliases.h"
#include "indexer/run/article_index.h"

namespace dateline {

/// The one writer of an index. Changes are seen by readers from the next `commit` on; what a killed
/// process leaves behind between two commits is mended when the index is next opened.
class IndexWriter final : public ArticleIndex {
 public:
  /// Opens or makes the index at `folder` and takes its lock. An index that is there keeps its own
  /// settings; Error(usage) if `wanted` asks for another language or passage mode. With `rebuild`
  /// a new generation is begun, which replaces the old one at the first `finish`.
  IndexWriter(const std::filesystem::path& folder, const Settings& wanted, bool rebuild);
  ~IndexWriter() override;

  [[nodiscard]] const Settings& settings() const override;
  [[nodiscard]] std::shared_ptr<const RepeatedLines> repeated_lines() const override;
  [[nodiscard]] std::optional<SourceState> source(const std::string& path) const override;
  [[nodiscard]] std::vector<std::string> sources() const override;
  [[nodiscard]] std::size_t articles_from(const std::string& path) const override;
  void begin_source(const std::string& path) override;
  [[nodiscard]] bool wants_entries() const override { return true; }
  PutResult put(ReadArticle&& read) override;
  PutResult put(ArticleEntries&& entries);
  std::size_t end_source(const SourceState& state) override;
  void touch_source(const std::string& path, const SourceState& state) override;
  std::size_t remove_source(const std::string& path) override;
  [[nodiscard]] std::vector<std::string> take_stale_sources() override;
  [[nodiscard]] bool is_rebuilding() const override;
  [[nodiscard]] std::size_t pending() const override;
  void commit() override;
  void finish() override;
  [[nodiscard]] std::size_t articles() const override;
  [[nodiscard]] std::size_t passages() const override;

  /// Remembers a table of aliases in place of the one there is.
  void set_aliases(const Aliases& aliases);
  /// Takes an article out, from whichever files it was read. These are not read again for it.
  /// Returns whether it was there.
  bool remove_article(const ArticleId& id);
  /// Whether anything changed since the last commit.
  [[nodiscard]] bool dirty() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// What the writer and a dry run have in common: articles in a ledger, sources in a table.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "common/index/reader.h"
#include "indexer/run/article_index.h"
#include "indexer/run/source_table.h"
#include "indexer/update/article_ledger.h"

namespace dateline {

/// Throws Error(usage) if the index at `folder` does not have the language and the kind of passages
/// that are wanted.
void check_same_settings(const std::filesystem::path& folder, const Settings& there,
                         const Settings& wanted);

class LedgerIndex : public ArticleIndex {
 public:
  [[nodiscard]] const Settings& settings() const override { return settings_; }
  [[nodiscard]] std::optional<SourceState> source(const std::string& path) const override;
  [[nodiscard]] std::vector<std::string> sources() const override;
  [[nodiscard]] std::size_t articles_from(const std::string& path) override {
    return ledger_.articles_from(path);
  }
  void begin_source(const std::string& path) override;
  PutResult put(ReadArticle&& read) override { return ledger_.put(std::move(read)); }
  std::size_t end_source(const SourceState& state) override;
  void touch_source(const std::string& path, const SourceState& state) override;
  std::size_t remove_source(const std::string& path) override;
  [[nodiscard]] std::vector<std::string> take_stale_sources() override {
    return ledger_.take_stale_sources();
  }
  [[nodiscard]] std::size_t articles() const override { return ledger_.articles(); }
  [[nodiscard]] std::size_t passages() const override { return ledger_.passages(); }

 protected:
  /// Starts from the index at `folder` as `base` has it, or from nothing. New articles wait in a
  /// file at `spool`.
  LedgerIndex(const std::filesystem::path& folder, std::optional<IndexReader> base,
              const Settings& settings, std::filesystem::path spool);

  [[nodiscard]] const std::optional<IndexReader>& base() const { return base_; }
  [[nodiscard]] ArticleLedger& ledger() { return ledger_; }
  [[nodiscard]] SourceTable& table() { return table_; }
  /// Whether the table of sources has changed.
  [[nodiscard]] bool has_other_sources() const { return has_other_sources_; }

 private:
  Settings settings_;
  std::optional<IndexReader> base_;
  SourceTable table_;
  ArticleLedger ledger_;
  std::string source_path_;
  bool has_other_sources_ = false;
};

}  // namespace dateline

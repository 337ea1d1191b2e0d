// SPDX-License-Identifier: GPL-2.0-or-later
// An index that is built in one go: nothing is written until all articles are known.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "common/index/aliases.h"
#include "indexer/build/bulk_build.h"
#include "indexer/run/article_index.h"

namespace dateline {

/// Where the first of the shards in `folder` is, if shards were built there; else `folder`.
[[nodiscard]] std::filesystem::path first_index(const std::filesystem::path& folder);

/// Builds a new generation; it becomes current with `finish`, which makes the databases. What was
/// there before is untouched until then, and stays if the builder is destroyed.
class BulkWriter final : public ArticleIndex {
 public:
  /// Takes the lock of the index at `folder`, which is made if it is not there. Whether there is an
  /// index in it that is replaced makes no difference. Several shards are indexes `shard-1`,
  /// `shard-2`, … in `folder`.
  BulkWriter(const std::filesystem::path& folder, const Settings& wanted,
             const BulkOptions& options);
  ~BulkWriter() override;

  [[nodiscard]] const Settings& settings() const override;
  [[nodiscard]] std::shared_ptr<const RepeatedLines> repeated_lines() const override;
  [[nodiscard]] std::optional<SourceState> source(const std::string& path) const override;
  [[nodiscard]] std::vector<std::string> sources() const override;
  [[nodiscard]] std::size_t articles_from(const std::string& path) const override;
  void begin_source(const std::string& path) override;
  PutResult put(ReadArticle&& read) override;
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

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dateline

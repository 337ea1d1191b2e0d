// SPDX-License-Identifier: GPL-2.0-or-later
// --dry-run: an index that takes articles, says what would become of each, and writes nothing.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <memory>

#include "indexer/run/article_index.h"

namespace dateline {

/// Needs no lock and leaves no trace. Knows what the index at hand holds and what was put since.
class DryRun final : public ArticleIndex {
 public:
  /// Reads the index at `folder`, if there is one; with `rebuild` it counts as empty. Each article
  /// that would be added, replaced or removed is told to `out`: what, place and title, parted by
  /// tabs. Throws what opening an index does; Error(usage) as IndexWriter would.
  DryRun(const std::filesystem::path& folder, const Settings& wanted, bool rebuild,
         std::ostream& out);
  ~DryRun() override;

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
  void commit() override {}
  void finish() override {}
  [[nodiscard]] std::size_t articles() const override;
  [[nodiscard]] std::size_t passages() const override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dateline

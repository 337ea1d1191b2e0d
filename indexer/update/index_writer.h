// SPDX-License-Identifier: GPL-2.0-or-later
// Writes an index: the only way in. Articles are gathered, become a segment, and are committed.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "common/index/aliases.h"
#include "common/index/folder.h"
#include "indexer/build/bulk_build.h"
#include "indexer/update/ledger_index.h"

namespace dateline {

/// Where the first of the shards in `folder` is, if shards were built there; else `folder`.
[[nodiscard]] std::filesystem::path first_index(const std::filesystem::path& folder);

/// The table of aliases of the index at `folder`, as text; empty if there is none, or no index that
/// can be read. What the user said of names outlives a rebuild.
[[nodiscard]] std::string aliases_of(const std::filesystem::path& folder);

/// Changes or makes an index in one commit. Until `finish` nothing changes for readers, and what
/// was there stays if the writer is destroyed before.
class IndexWriter final : public LedgerIndex {
 public:
  /// How the writer starts.
  enum class Start {
    from_index,    ///< from the articles of the index, if there is one
    from_nothing,  ///< finish() replaces all that there is
  };

  /// Takes the lock of the index at `folder`, which is made if it does not exist. An index that is
  /// there keeps its own settings; Error(usage) if `wanted` asks for another language or passage
  /// mode. Several shards are indexes `shard-1`, `shard-2`, … in `folder`; they start from nothing.
  IndexWriter(const std::filesystem::path& folder, const Settings& wanted, Start start,
              const BulkOptions& options = {});
  ~IndexWriter() override;

  [[nodiscard]] bool is_rebuilding() const override;
  void finish() override;

  /// Replaces the table of aliases.
  void set_aliases(const Aliases& aliases);
  /// Removes an article, from whichever files it was read. These are not read again for it.
  /// Returns whether it was there.
  bool remove_article(const ArticleId& id) { return ledger().remove_article(id); }
  /// Has finish() merge all segments into one.
  void merge_all();
  /// Whether finish() has something to write.
  [[nodiscard]] bool is_dirty();

 private:
  struct Target;
  struct State;
  explicit IndexWriter(std::unique_ptr<State> state);
  [[nodiscard]] std::vector<SegmentRecord> kept_segments();
  void move(std::size_t segment);
  void build(Target& target, std::uint32_t shard);
  void commit(Target& target, std::vector<SegmentRecord> segments);

  std::unique_ptr<State> state_;
};

}  // namespace dateline

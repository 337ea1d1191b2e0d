// SPDX-License-Identifier: GPL-2.0-or-later
// Writes a glass table, a B-tree in a file, from sorted entries in one pass: entries fill leaves,
// full leaves become entries of branches, and the last branch is the root. Two levels, with the
// first key of each block:
//
//   block 3 (root)   -> 0: ""          -> 1: "dock"       -> 2: "fire"
//   leaves              cod, dam, ...     dock, drill, ...   fire, firm, ...
//
// docs/glass-format.md has the bytes of blocks and items.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

#include "common/glass/version_file.h"
#include "indexer/glass/entry_sink.h"

namespace dateline::glass {

/// No key is longer.
inline constexpr std::size_t kLongestKey = 255;

/// What the version file says of a table.
struct TableRoot {
  std::uint32_t block = 0;    ///< of the root
  unsigned level = 0;         ///< of the root; leaves are on 0
  std::uint64_t entries = 0;  ///< 0: the file is empty
  std::uint32_t blocks = 0;   ///< in the file
};

/// Writes a table. Blocks are full, as sequential insertion leaves them, and follow each other in
/// the file in the order in which they are finished.
class TableWriter final : public EntrySink {
 public:
  explicit TableWriter(std::filesystem::path path);
  ~TableWriter() override;
  TableWriter(TableWriter&&) noexcept;
  TableWriter& operator=(TableWriter&&) noexcept;

  /// Throws Error(io).
  void add(std::string_view key, std::string_view tag) override;

  /// Writes what is left, syncs the file to the disk and returns the root. Throws Error(io).
  [[nodiscard]] TableRoot finish();

 private:
  class Tree;
  std::filesystem::path path_;
  std::unique_ptr<Tree> tree_;
};

}  // namespace dateline::glass

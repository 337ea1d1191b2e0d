// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the postlist table of a glass database directly from its file, in a fraction of the time
// that libxapian's iterators take for a posting list. docs/glass-format.md describes the B-tree:
//
//   key "fire", tag: first chunk of its postings
//   key "fire\0" + 812, tag: the chunk from document 812 on
//   key 00 C0 "voc:zeal", tag: metadata
//
// It only complements a database that libxapian has open at the same revision. As in libxapian, a
// block that a writer has reused is recognised by its revision. If anything is unexpected, the
// reader reports failure and the caller asks libxapian.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/glass/version_file.h"

namespace dateline::glass {

/// Not thread-safe: one for each thread.
class TableReader {
 public:
  /// Opens the postlist table of the database in `folder`; nullopt if it has another format or
  /// another revision.
  static std::optional<TableReader> open(const std::filesystem::path& folder,
                                         std::uint64_t revision);
  ~TableReader();
  TableReader(TableReader&&) noexcept;
  TableReader& operator=(TableReader&&) noexcept;

  /// Calls `use` for the entries from `key` on, in order, until it returns false; its arguments are
  /// valid during the call. Returns false if a block cannot be read or has changed: entries that
  /// were passed on are invalid then.
  [[nodiscard]] bool read_from(
      std::string_view key,
      const std::function<bool(std::string_view key, std::string_view tag)>& use);

  /// Reads an entry of metadata into `value`, which keeps its capacity and is empty if there is no
  /// entry. Returns false as above.
  [[nodiscard]] bool read_metadata(std::string_view key, std::string& value);

 private:
  struct Block;
  struct Item;

  TableReader(int file, const StoredRoot& root, std::uint64_t revision);
  [[nodiscard]] Block* load(unsigned level, std::uint32_t number);
  [[nodiscard]] Block* leaf_of(std::string_view key);
  [[nodiscard]] Block* next_leaf();
  template <typename Use>
  [[nodiscard]] bool read_items(std::string_view key, Use&& use);

  int file_ = -1;
  StoredRoot root_;
  std::uint64_t revision_;
  std::vector<std::unique_ptr<Block>> path_;  // the last block read of each level
  std::string key_;
  std::string tag_;  // of an entry that spans several items
};

}  // namespace dateline::glass

// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the table of postings of a glass database straight from its file, which takes a fraction of
// the time that libxapian's iterators need for a list of postings (docs/glass-format.md).
//
// It is an addition to a database opened by libxapian, never in place of it. Both see one revision,
// and blocks that a writer has used again are known by theirs, as in libxapian itself; where
// anything is not as expected it says so, and the caller asks libxapian.
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
  /// Opens the table of postings of the database in `folder`; nothing where its format is another,
  /// or its revision is not this one.
  static std::optional<TableReader> open(const std::filesystem::path& folder,
                                         std::uint64_t revision);
  ~TableReader();
  TableReader(TableReader&&) noexcept;
  TableReader& operator=(TableReader&&) noexcept;

  /// Hands out the entries whose keys are `key` or behind it, in their order, until `use` returns
  /// false; what it gets holds until it returns. Returns false where a block cannot be read, or is
  /// no longer what it was: then what was handed out is not to be trusted.
  [[nodiscard]] bool read_from(
      std::string_view key,
      const std::function<bool(std::string_view key, std::string_view tag)>& use);

  /// Reads an entry of metadata into `value`, which is empty where there is none and keeps the room
  /// that it has. Returns false as above.
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
  std::vector<std::unique_ptr<Block>> path_;  // by level: the last block of each that was read
  std::string key_;
  std::string tag_;  // of several items
};

}  // namespace dateline::glass

// SPDX-License-Identifier: GPL-2.0-or-later
// The version file of a glass database, read: where its tables have their roots at which revision
// (docs/glass-format.md).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace dateline::glass {

/// Bytes of a block of every table that is written or read here.
inline constexpr std::size_t kBlockBytes = 8192;

/// Tables in the order of the version file.
enum class Table : std::uint8_t { postings, data, terms, positions, spellings, synonyms };

/// What the version file tells of a table.
struct StoredRoot {
  std::uint32_t block = 0;  ///< of the root
  unsigned level = 0;       ///< of the root; leaves are on 0
  bool empty = true;        ///< then there is no file
  std::uint64_t entries = 0;
  std::uint64_t block_bytes = 0;
  std::size_t begin = 0;  ///< of what is told of the table, in `content`
  std::size_t end = 0;
};

/// A version file.
struct VersionFile {
  std::string content;
  std::uint64_t revision = 0;
  std::array<StoredRoot, 6> roots;

  [[nodiscard]] const StoredRoot& root(Table table) const {
    return roots[static_cast<std::size_t>(table)];
  }
};

/// The file of a version file, in the folder of its database.
[[nodiscard]] std::filesystem::path version_path(const std::filesystem::path& folder);

/// What a version file of the format 2016-03-14, that of Xapian 1.4, begins with.
[[nodiscard]] std::string version_magic();
inline constexpr std::size_t kUuidBytes = 16;  ///< behind that

/// The version file of the database in `folder`; nothing where there is none, or it is of another
/// format or damaged.
[[nodiscard]] std::optional<VersionFile> read_version(const std::filesystem::path& folder);

}  // namespace dateline::glass

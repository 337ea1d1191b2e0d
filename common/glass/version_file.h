// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the version file of a glass database (`iamglass`): the revision, and where each table has
// its root, for example `postings: block 812, level 2, 91,004 entries`. docs/glass-format.md has
// the layout.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace dateline::glass {

/// The block size of every table that is read or written here.
inline constexpr std::size_t kBlockBytes = 8192;

/// Tables in the order of the version file.
enum class Table : std::uint8_t { postings, data, terms, positions, spellings, synonyms };

/// What the version file says about a table.
struct StoredRoot {
  std::uint32_t block = 0;  ///< number of the root block
  unsigned level = 0;       ///< level of the root; leaves are on level 0
  bool empty = true;        ///< if so, there is no file
  std::uint64_t entries = 0;
  std::uint64_t block_bytes = 0;
};

/// A parsed version file.
struct VersionFile {
  std::uint64_t revision = 0;
  std::array<StoredRoot, 6> roots;

  [[nodiscard]] const StoredRoot& root(Table table) const {
    return roots[static_cast<std::size_t>(table)];
  }
};

/// The path of the version file of the database in `folder`.
[[nodiscard]] std::filesystem::path version_path(const std::filesystem::path& folder);

/// The beginning of a version file of format 2016-03-14, Xapian 1.4.
[[nodiscard]] std::string version_magic();
inline constexpr std::size_t kUuidBytes = 16;  ///< after the magic

/// Reads the version file of the database in `folder`; nullopt if it is missing, damaged or of
/// another format.
[[nodiscard]] std::optional<VersionFile> read_version(const std::filesystem::path& folder);

}  // namespace dateline::glass

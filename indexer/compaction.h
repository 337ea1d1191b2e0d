// SPDX-License-Identifier: GPL-2.0-or-later
// --compact: both databases in as little room as they need; several databases as one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "common/index/settings.h"

namespace dateline {

/// Makes one database at `to`, synced, of those at `parts`, with their documents numbered through
/// in their order. Throws Error(io) and Xapian::Error.
void join_databases(const std::vector<std::filesystem::path>& parts,
                    const std::filesystem::path& to);

/// Bytes that the files of an index took and take.
struct Compaction {
  std::uint64_t before = 0;
  std::uint64_t after = 0;
};

/// Writes the index at `folder`, whose settings are `settings`, into a new generation without gaps
/// and swaps it in; mends it first where a run was killed. Takes the lock. Throws Error(locked),
/// Error(bad_index), Error(io); then the old generation is as it was.
[[nodiscard]] Compaction compact_index(const std::filesystem::path& folder,
                                       const Settings& settings);

}  // namespace dateline

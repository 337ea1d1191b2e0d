// SPDX-License-Identifier: GPL-2.0-or-later
// --compact: rewrites both databases as small as possible; also joins several databases.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "common/index/settings.h"

namespace dateline {

/// Joins the databases at `parts` into one at `to`, synced, numbering their documents consecutively
/// in order. Throws Error(io) and Xapian::Error.
void join_databases(const std::vector<std::filesystem::path>& parts,
                    const std::filesystem::path& to);

/// The size of an index in bytes, before and after.
struct Compaction {
  std::uint64_t before = 0;
  std::uint64_t after = 0;
};

/// Writes the index at `folder`, whose settings are `settings`, to a new generation without gaps
/// and swaps it in; repairs it first if a run was killed. Takes the lock. Throws Error(locked),
/// Error(bad_index), Error(io), leaving the old generation unchanged.
[[nodiscard]] Compaction compact_index(const std::filesystem::path& folder,
                                       const Settings& settings);

}  // namespace dateline

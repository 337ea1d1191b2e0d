// SPDX-License-Identifier: GPL-2.0-or-later
// --compact: merges all segments of an index into one.
#pragma once

#include <cstdint>
#include <filesystem>

#include "indexer/build/bulk_build.h"

namespace dateline {

/// The size of an index in bytes, before and after.
struct Compaction {
  std::uint64_t before = 0;
  std::uint64_t after = 0;
};

/// Merges the segments of the index at `folder` in one commit; an index of one segment stays as it
/// is. Takes the lock. Throws Error(locked), Error(bad_index), Error(io), leaving the index as it
/// was.
[[nodiscard]] Compaction compact_index(const std::filesystem::path& folder,
                                       const BulkOptions& options = {});

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// What a commit knows beside its articles: the state of each source file, and the repeated lines.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "common/index/manifest.h"
#include "indexer/article/repeated_lines.h"
#include "indexer/run/source_state.h"

namespace dateline {

/// Kept in a file of its own, since it changes more often than segments do: a file that was only
/// looked at changes its state, and no article.
struct SourceTable {
  std::map<std::string, SourceState> sources;  ///< by path
  LineSet repeated;
};

[[nodiscard]] std::string encode(const SourceTable& table);
/// Throws Error(bad_index) on damaged data.
[[nodiscard]] SourceTable decode_source_table(std::string_view bytes);

/// The table that `manifest` names, in the index folder. Throws Error(bad_index), also if it is
/// missing or not as it was written.
[[nodiscard]] SourceTable read_source_table(const std::filesystem::path& index,
                                            const Manifest& manifest);

/// Writes the table of a commit, durably; a manifest has still to name it. Throws Error(io).
[[nodiscard]] FileRecord write_source_table(const std::filesystem::path& index,
                                            std::uint64_t commit, const SourceTable& table);

}  // namespace dateline

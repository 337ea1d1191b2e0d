// SPDX-License-Identifier: GPL-2.0-or-later
// The text of a cluster file: a line for each index that is searched as a part of one.
//
//   # a comment
//   /var/news/2021
//   tcp://archive:7001 tcp://archive:7002
//   tcp://[fd00::7]:7001 tcp://[fd00::7]:7002 timeout=30
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/location.h"

namespace dateline {

/// A line of a cluster file.
struct Shard {
  std::size_t line = 0;  ///< counted from 1
  IndexLocation location;
};

/// Whether `text` is meant as an address and not as a path.
[[nodiscard]] bool is_address(std::string_view text);

/// The index that two addresses name, parted by blanks: the server of its passages, that of its
/// articles; behind them `timeout=SECONDS`, 1 to 3600, if wanted. `where` is what an error names.
/// Throws Error(bad_index).
[[nodiscard]] ServedIndex parse_served(std::string_view text, const std::string& where);

/// The shards of a cluster file `name` that holds `text`, at least one, in its order. Relative
/// folders start at `base`. Throws Error(bad_index) with the name and the line of what cannot be
/// read, or is named twice.
[[nodiscard]] std::vector<Shard> parse_cluster_file(std::string_view text, const std::string& name,
                                                    const std::filesystem::path& base);

}  // namespace dateline

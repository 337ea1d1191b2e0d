// SPDX-License-Identifier: GPL-2.0-or-later
// Parses a cluster file, which has one line for each index that is searched as part of one:
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

/// Whether `text` looks like an address, not a path.
[[nodiscard]] bool is_address(std::string_view text);

/// Parses two addresses separated by blanks, of the servers of the passages and of the articles,
/// optionally followed by `timeout=SECONDS` (1 to 3600). `where` is the place that an error names.
/// Throws Error(bad_index).
[[nodiscard]] ServedIndex parse_served(std::string_view text, const std::string& where);

/// Parses the `text` of the cluster file `name`: at least one shard, in order. Relative folders
/// start at `base`. Throws Error(bad_index) with the name and the line of anything that is invalid
/// or named twice.
[[nodiscard]] std::vector<Shard> parse_cluster_file(std::string_view text, const std::string& name,
                                                    const std::filesystem::path& base);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Resolves the values of --index to the locations of indexes.
#pragma once

#include <string>
#include <vector>

#include "common/index/location.h"

namespace dateline {

/// The locations of the indexes in `named`, in this order: folders, the contents of cluster files
/// (anything that is not a folder), and pairs of addresses. Throws Error(bad_index) if a cluster
/// file cannot be read or names a folder without an index. A folder in `named` itself is checked
/// when it is opened.
[[nodiscard]] std::vector<IndexLocation> locations_of(const std::vector<std::string>& named);

}  // namespace dateline

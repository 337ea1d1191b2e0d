// SPDX-License-Identifier: GPL-2.0-or-later
// From what --index names to where the indexes are.
#pragma once

#include <string>
#include <vector>

#include "common/index/location.h"

namespace dateline {

/// Where the indexes are that `named` tells, in this order: folders, cluster files (whatever is no
/// folder) with all that they name, and pairs of addresses. Throws Error(bad_index) where a cluster
/// file cannot be read, or names a folder without an index; of the folders in `named` itself
/// opening them tells.
[[nodiscard]] std::vector<IndexLocation> locations_of(const std::vector<std::string>& named);

}  // namespace dateline

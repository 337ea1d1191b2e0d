// SPDX-License-Identifier: GPL-2.0-or-later
// Zips made in memory, for tests of office documents and books.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace dateline::test {

using ZipContent = std::vector<std::pair<std::string, std::string>>;  ///< names and contents

/// A zip of these members in their order, deflated but for one named `mimetype`.
[[nodiscard]] std::string zip_of(const ZipContent& members);

}  // namespace dateline::test

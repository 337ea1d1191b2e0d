// SPDX-License-Identifier: GPL-2.0-or-later
// Prints the parts of a score as a table.
#pragma once

#include <string>
#include <vector>

#include "searcher/answer/hit.h"

namespace dateline {

/// The lines of a table: a header, one line per part, and the sum, which is `score`. Numbers are
/// aligned; names, which may have any length, come last.
[[nodiscard]] std::vector<std::string> explanation_table(const std::vector<ScorePart>& parts,
                                                         double score);

}  // namespace dateline

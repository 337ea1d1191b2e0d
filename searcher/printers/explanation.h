// SPDX-License-Identifier: GPL-2.0-or-later
// What a score is made of as a table for people.
#pragma once

#include <string>
#include <vector>

#include "searcher/hit.h"

namespace dateline {

/// Lines of a table: a header, a line a part, and the sum, which is `score`. Numbers are aligned;
/// names, which can be of any length, stand last.
[[nodiscard]] std::vector<std::string> explanation_table(const std::vector<ScorePart>& parts,
                                                         double score);

}  // namespace dateline

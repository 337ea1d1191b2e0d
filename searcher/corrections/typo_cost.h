// SPDX-License-Identifier: GPL-2.0-or-later
// How easily one word is typed for another: an edit distance with a cost for each slip.
#pragma once

#include <string_view>

namespace dateline {

/// The least cost of the slips that turn `meant` into `typed`, both in lower case and valid UTF-8:
/// 0 for the same word, 1 for a letter replaced by an unrelated one. Cheaper are two letters
/// swapped, a letter doubled or one of two dropped, a neighbour on the keyboard (QWERTY) and a
/// letter that sounds alike. A slip in the first letter costs more.
[[nodiscard]] double typo_cost(std::string_view typed, std::string_view meant);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Key words in context: one line per match.
#pragma once

#include <string>
#include <vector>

#include "searcher/answer/hit.h"

namespace dateline {

/// The largest number of characters on each side of a match.
inline constexpr std::size_t kMostAround = 120;

/// A marked place and the text before and after it in its paragraph.
struct ConcordanceLine {
  std::string left;
  std::string match;
  std::string right;
  Address address;  ///< of the match
};

/// One line for each mark in the text of a hit, in order; none if only the title matches.
[[nodiscard]] std::vector<ConcordanceLine> concordance(const Hit& hit);

/// The end of a text that fits into `columns`, padded on the left; and the beginning of one. Both
/// printable.
[[nodiscard]] std::string last_columns(std::string_view text, std::size_t columns);
[[nodiscard]] std::string first_columns(std::string_view text, std::size_t columns);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Key words in context: a line for each place that answers.
#pragma once

#include <string>
#include <vector>

#include "searcher/hit.h"

namespace dateline {

/// Characters that a line of a concordance has at most on each side of its match.
inline constexpr std::size_t kMostAround = 120;

/// A marked place and what stands before and behind it in its paragraph.
struct ConcordanceLine {
  std::string left;
  std::string match;
  std::string right;
  Address address;  ///< of the match
};

/// A line for each mark in the text of a hit, in their order; none where only the title answers.
[[nodiscard]] std::vector<ConcordanceLine> concordance(const Hit& hit);

/// The end of a line of text that fits into so many columns, behind blanks that fill them; and the
/// beginning of one. Both printable.
[[nodiscard]] std::string last_columns(std::string_view text, std::size_t columns);
[[nodiscard]] std::string first_columns(std::string_view text, std::size_t columns);

}  // namespace dateline

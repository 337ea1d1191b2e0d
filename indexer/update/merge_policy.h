// SPDX-License-Identifier: GPL-2.0-or-later
// Which segments are merged with a new one. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

/// An index has at most this many segments.
inline constexpr std::size_t kMostSegments = 3;

/// Which segments are merged with a new one of `added` passages; `kept` has the number of passages
/// of each.
///
/// A search over few segments costs what one costs, and a merge writes all that it merges. With
/// three segments the total work for n small updates of size d is least if the smallest segment
/// grows to the square root of the middle one's size times d before it is merged into that, and the
/// largest is merged once the rest has a quarter of its size: n updates then write about
/// n^(3/2) d in all, not n^2 d.
[[nodiscard]] std::vector<bool> segments_to_merge(std::span<const std::uint64_t> kept,
                                                  std::uint64_t added);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// From the smallest segment up, until one is too large.
#include "indexer/update/merge_policy.h"

#include <algorithm>
#include <numeric>

namespace dateline {

std::vector<bool> segments_to_merge(std::span<const std::uint64_t> kept, std::uint64_t added) {
  constexpr double kLargest = 4;  // this many times the rest
  std::vector<std::size_t> by_size(kept.size());
  std::iota(by_size.begin(), by_size.end(), std::size_t{0});
  std::stable_sort(by_size.begin(), by_size.end(),
                   [&](std::size_t a, std::size_t b) { return kept[a] < kept[b]; });
  std::vector<bool> merged(kept.size());
  const auto step = static_cast<double>(added);
  double size = step;
  for (std::size_t i = 0; i < by_size.size(); ++i) {
    const auto next = static_cast<double>(kept[by_size[i]]);
    const bool are_too_many = by_size.size() - i + 1 > kMostSegments;
    const bool is_largest = i + 1 == by_size.size();
    const bool is_worth_it = is_largest ? next <= kLargest * size : next * step <= size * size;
    if (!are_too_many && !is_worth_it) break;
    merged[by_size[i]] = true;
    size += next;
  }
  return merged;
}

}  // namespace dateline

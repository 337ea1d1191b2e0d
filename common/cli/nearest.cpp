// SPDX-License-Identifier: GPL-2.0-or-later
// Optimal string alignment over three rows of its table.
#include "common/cli/nearest.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace dateline::cli {
namespace {

constexpr std::size_t kShortestPrefix = 3;

std::size_t edits_allowed(std::string_view typed, std::string_view known) {
  return std::max<std::size_t>(1, std::max(typed.size(), known.size()) / 3);
}

std::size_t distance(std::string_view typed, std::string_view known) {
  if (typed.size() >= kShortestPrefix && known.starts_with(typed)) return 1;
  return edit_distance(typed, known);
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last.swap(last);
    last.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row[b.size()];
}

std::optional<std::string_view> nearest(std::string_view typed,
                                        std::span<const std::string_view> known) {
  std::optional<std::string_view> best;
  std::size_t fewest = 0;
  for (const std::string_view name : known) {
    const std::size_t edits = distance(typed, name);
    // All bytes of a very short name may differ within the allowance; that is not similarity.
    if (edits > edits_allowed(typed, name) || edits >= name.size()) continue;
    if (best && edits >= fewest) continue;
    best = name;
    fewest = edits;
  }
  return best;
}

}  // namespace dateline::cli

// SPDX-License-Identifier: GPL-2.0-or-later
// Counts as tables and bars on a terminal.
#pragma once

#include <string>
#include <vector>

#include "searcher/facets.h"

namespace dateline {

/// Lines of a table: a header, then a line a row with its passages and articles; names, which can
/// be of any length, stand last. Of many rows the largest, and how many are left out.
/// None where nothing is counted.
[[nodiscard]] std::vector<std::string> count_table(const Facet& facet);

/// How bars are drawn.
struct BarStyle {
  std::size_t width = 80;  ///< columns of a line; 0: 80
  bool ascii = false;      ///< no character beyond ASCII but those of names
};

/// Lines of a chart: a header, then a line a row: name, passages, bar. The longest bar takes what
/// is left of the line, one of any passage is never nothing. Of many outlets the largest, and how
/// many are left out; periods are all there.
[[nodiscard]] std::vector<std::string> bar_chart(const Facet& chart, const BarStyle& style);

}  // namespace dateline

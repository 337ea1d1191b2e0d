// SPDX-License-Identifier: GPL-2.0-or-later
// Prints counts as tables and bar charts on a terminal.
#pragma once

#include <string>
#include <vector>

#include "searcher/answer/facets.h"

namespace dateline {

/// The lines of a table: a header, then one line per row with its passages and articles; names,
/// which may have any length, come last. Shows the largest of many rows and the number of the
/// others. Empty if nothing is counted.
[[nodiscard]] std::vector<std::string> count_table(const Facet& facet);

/// The look of bars.
struct BarStyle {
  std::size_t width = 80;  ///< columns per line; 0: 80
  bool ascii = false;      ///< only ASCII characters, names aside
};

/// The lines of a chart: a header, then one line per row: name, passages, bar. The longest bar
/// fills the line; a non-zero count gets at least one cell. Shows the largest of many outlets and
/// the number of the others; periods are all shown.
[[nodiscard]] std::vector<std::string> bar_chart(const Facet& chart, const BarStyle& style);

}  // namespace dateline

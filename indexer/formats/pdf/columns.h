// SPDX-License-Identifier: GPL-2.0-or-later
// Runs of lines below each other in one type: what a reader sees as a column of text.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "indexer/formats/pdf/layout.h"

namespace dateline::pdf {

struct Column {
  std::vector<std::size_t> lines;  ///< of the layout, never empty
  double left = 0;                 ///< where most lines begin
  double right = 0;                ///< where the longest ends
  double pitch = 0;                ///< from one line to the next, mostly
};

/// The columns of a layout, in its order. Lines of `furniture` are in none.
[[nodiscard]] std::vector<Column> columns_of(const Layout& layout,
                                             const std::vector<bool>& furniture);

/// Whether lines of these heights are of one type.
[[nodiscard]] bool same_height(double a, double b);

/// The value that most of the weight is near, in steps of `step`; 0 where there is none.
class Mode {
 public:
  explicit Mode(double step) : step_(step) {}
  void add(double value, std::size_t weight);
  [[nodiscard]] double value() const;

 private:
  double step_;
  std::map<long, std::size_t> counts_;
};

}  // namespace dateline::pdf

// SPDX-License-Identifier: GPL-2.0-or-later
// Groups consecutive lines of one type size into columns of text.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "indexer/formats/pdf/layout.h"

namespace dateline::pdf {

struct Column {
  std::vector<std::size_t> lines;  ///< indexes into the layout, never empty
  double left = 0;                 ///< where most lines begin
  double right = 0;                ///< where the longest ends
  double pitch = 0;                ///< usual distance between lines
};

/// The columns of a layout, in order, without the lines of `furniture`.
[[nodiscard]] std::vector<Column> columns_of(const Layout& layout,
                                             const std::vector<bool>& furniture);

/// Whether lines of these heights have the same type size.
[[nodiscard]] bool same_height(double a, double b);

/// The value near which most of the weight lies, in steps of `step`; 0 if there is none.
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

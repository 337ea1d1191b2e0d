// SPDX-License-Identifier: GPL-2.0-or-later
// Extends a column line by line, then measures it.
#include "indexer/formats/pdf/columns.h"

#include <algorithm>
#include <cmath>

namespace dateline::pdf {
namespace {

constexpr double kMostPitch = 3.2;  // heights from one line to the next within a column

double pitch_of(const Line& above, const Line& below) { return below.box.y_max - above.box.y_max; }

bool overlap(const Box& a, const Box& b) { return a.x_min < b.x_max && b.x_min < a.x_max; }

bool is_below(const Line& above, const Line& below) {
  const double pitch = pitch_of(above, below);
  return above.page == below.page && above.sideways == below.sideways &&
         same_height(above.height, below.height) && overlap(above.box, below.box) &&
         pitch > 0.5 * above.height && pitch < kMostPitch * above.height;
}

void measure(Column& column, const Layout& layout, double usual_pitch) {
  Mode left(2);
  Mode pitch(0.5);
  column.right = layout.lines[column.lines.front()].box.x_max;
  for (std::size_t i = 0; i < column.lines.size(); ++i) {
    const Line& line = layout.lines[column.lines[i]];
    left.add(line.box.x_min, 1);
    column.right = std::max(column.right, line.box.x_max);
    if (i > 0) pitch.add(pitch_of(layout.lines[column.lines[i - 1]], line), 1);
  }
  column.left = left.value();
  // With few lines the usual gap is unknown.
  constexpr std::size_t kEnough = 5;
  const double own = pitch.value();
  column.pitch = column.lines.size() >= kEnough || usual_pitch == 0 ? own : usual_pitch;
  if (column.pitch == 0) column.pitch = own;
}

}  // namespace

bool same_height(double a, double b) {
  constexpr double kTolerance = 0.08;
  return std::abs(a - b) <= kTolerance * std::max(a, b);
}

void Mode::add(double value, std::size_t weight) { counts_[std::lround(value / step_)] += weight; }

double Mode::value() const {
  const auto most =
      std::ranges::max_element(counts_, {}, [](const auto& count) { return count.second; });
  return most == counts_.end() ? 0 : static_cast<double>(most->first) * step_;
}

std::vector<Column> columns_of(const Layout& layout, const std::vector<bool>& furniture) {
  std::vector<Column> columns;
  Mode pitch(0.05);  // in heights
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    if (furniture[i]) continue;
    const Line& line = layout.lines[i];
    const Line* const last = columns.empty() ? nullptr : &layout.lines[columns.back().lines.back()];
    if (last != nullptr && is_below(*last, line)) {
      pitch.add(pitch_of(*last, line) / line.height, line.text.size());
      columns.back().lines.push_back(i);
    } else {
      columns.push_back({{i}, 0, 0, 0});
    }
  }
  for (Column& column : columns) {
    const double height = layout.lines[column.lines.front()].height;
    measure(column, layout, pitch.value() * height);
  }
  return columns;
}

}  // namespace dateline::pdf

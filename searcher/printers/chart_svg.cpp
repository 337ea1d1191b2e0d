// SPDX-License-Identifier: GPL-2.0-or-later
// Geometry is in units of the view box; the page scales it.
#include "searcher/printers/chart_svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "common/cli/layout.h"
#include "common/text/utf8.h"
#include "searcher/printers/escape.h"
#include "searcher/printers/wording.h"

namespace dateline {
namespace {

constexpr double kWidth = 760;
constexpr double kColumnsHeight = 180;
constexpr double kTop = 18;         // room for a count above the highest column
constexpr double kBottom = 24;      // room for names below
constexpr double kLabelWidth = 58;  // width of the name of a period
constexpr double kCountWidth = 26;  // width of the count above a column
constexpr double kWidestColumn = 44;
constexpr double kBarHeight = 22;
constexpr double kNameWidth = 220;  // width of the name next to a bar
constexpr std::size_t kLongestName = 30;
constexpr std::size_t kMostBars = 40;

std::string row_title(FacetField field, const FacetRow& row) {
  return fmt::format("{}: {}, {}", row_name(field, row), grouped(row.passages, "passage"),
                     grouped(row.articles, "article"));
}

std::string_view bar_class(const FacetRow& row) { return row.value ? "bar" : "bar-unknown"; }

std::size_t most_passages(const std::vector<FacetRow>& rows) {
  std::size_t most = 1;
  for (const FacetRow& row : rows) most = std::max(most, row.passages);
  return most;
}

double share(const FacetRow& row, std::size_t most) {
  return static_cast<double>(row.passages) / static_cast<double>(most);
}

std::string opening(const Facet& chart, double height) {
  return fmt::format(
      "<svg viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" aria-label=\"Passages by {}\">\n", kWidth,
      height, facet_title(chart.field));
}

std::string bar_element(FacetField field, const FacetRow& row, double x, double y, double width,
                        double height) {
  return fmt::format(
      "<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"1.5\">"
      "<title>{}</title></rect>\n",
      bar_class(row), x, y, width, height, html_escaped(row_title(field, row)));
}

std::string label(std::string_view text, double x, double y, std::string_view anchor) {
  return fmt::format(
      "<text class=\"label\" x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>\n", x, y,
      anchor, html_escaped(text));
}

std::string shortened(std::string_view name) {
  if (utf8::code_points(name) <= kLongestName) return std::string(name);
  std::size_t end = 0;
  for (std::size_t i = 0; i + 1 < kLongestName; ++i) end += utf8::decode(name, end).size;
  return std::string(name.substr(0, end)) + "…";
}

std::string columns_svg(const Facet& chart) {
  const std::vector<FacetRow>& rows = chart.rows;
  const std::size_t most = most_passages(rows);
  // The unknown value is half a column apart.
  const bool apart = rows.size() > 1 && !rows.back().value;
  const double slots = static_cast<double>(rows.size()) + (apart ? 0.5 : 0);
  const double step = std::min(kWidestColumn, kWidth / slots);
  const double room = kColumnsHeight - kTop - kBottom;
  const double base = kColumnsHeight - kBottom;
  const auto every = static_cast<std::size_t>(kLabelWidth / step) + 1;
  std::string svg = opening(chart, kColumnsHeight);
  double free_from = 0;  // where there is room for the next name
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool unknown = !rows[i].value;
    const double x = (static_cast<double>(i) + (apart && unknown ? 0.5 : 0)) * step;
    const double middle = x + step / 2;
    const double height = rows[i].passages == 0 ? 0 : std::max(share(rows[i], most) * room, 1.5);
    svg += bar_element(chart.field, rows[i], x + step * 0.08, base - height, step * 0.84, height);
    if (rows[i].passages > 0 && step >= kCountWidth) {
      svg += label(grouped(rows[i].passages), middle, base - height - 4, "middle");
    }
    const std::string name = row_name(chart.field, rows[i]);
    if (apart && unknown) {  // at the right edge, where it has room to the left
      const double end = x + step * 0.92;
      if (end - kLabelWidth >= free_from) svg += label(name, end, kColumnsHeight - 8, "end");
    } else if (i % every == 0) {
      svg += label(name, x + step * 0.08, kColumnsHeight - 8, "start");
      free_from = x + kLabelWidth;
    }
  }
  svg += fmt::format("<line class=\"axis\" x1=\"0\" x2=\"{:.1f}\" y1=\"{:.1f}\" y2=\"{:.1f}\"/>\n",
                     slots * step, base, base);
  return svg + "</svg>\n";
}

std::string bars_svg(const Facet& chart) {
  const std::vector<FacetRow> rows = largest(chart, kMostBars);
  const std::size_t most = most_passages(rows);
  std::string svg = opening(chart, static_cast<double>(rows.size()) * kBarHeight + 4);
  double y = 2;
  for (const FacetRow& row : rows) {
    const double length = std::max(share(row, most) * (kWidth - kNameWidth - 60), 1.5);
    svg += label(shortened(cli::printable_line(row_name(chart.field, row))), kNameWidth - 10,
                 y + kBarHeight * 0.68, "end");
    svg += bar_element(chart.field, row, kNameWidth, y + 3, length, kBarHeight - 6);
    svg += label(grouped(row.passages), kNameWidth + length + 6, y + kBarHeight * 0.68, "start");
    y += kBarHeight;
  }
  return svg + "</svg>\n";
}

}  // namespace

std::string chart_svg(const Facet& chart) {
  if (chart.rows.empty()) return {};
  return is_period(chart.field) ? columns_svg(chart) : bars_svg(chart);
}

}  // namespace dateline

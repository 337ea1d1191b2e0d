// SPDX-License-Identifier: GPL-2.0-or-later
// Draws a chart as an SVG element of a page.
#pragma once

#include <string>

#include "searcher/answer/facets.h"

namespace dateline {

/// An `<svg>` of the chart: columns from left to right for periods, bars from top to bottom for
/// others; unknown values come last, with a gap. The page styles the classes `bar`, `bar-unknown`,
/// `axis` and `label`; each bar has a tooltip. Everything is escaped.
[[nodiscard]] std::string chart_svg(const Facet& chart);

}  // namespace dateline

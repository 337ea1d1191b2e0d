// SPDX-License-Identifier: GPL-2.0-or-later
// A chart as an SVG element within a page.
#pragma once

#include <string>

#include "searcher/facets.h"

namespace dateline {

/// An `<svg>` of the chart: columns from left to right for periods, bars from top to bottom for
/// others; what is not known stands apart at the end. Its looks are the page's classes `bar`,
/// `bar-unknown`, `axis` and `label`; each bar has a title for the pointer. Everything is escaped.
[[nodiscard]] std::string chart_svg(const Facet& chart);

}  // namespace dateline

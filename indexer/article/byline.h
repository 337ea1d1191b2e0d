// SPDX-License-Identifier: GPL-2.0-or-later
// Lines that name who wrote an article.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/article/edge_lines.h"

namespace dateline {

struct Byline {
  std::string name;       ///< "Euronews with AP"; never empty
  std::string_view line;  ///< all of the line
};

/// What a line says as a byline: behind "By" names alone, up to a date, a dash or a bar. Nothing
/// for any other line ("By early on Tuesday the fire was out").
[[nodiscard]] std::optional<Byline> byline_of(const EdgeLine& line);

/// The first byline at the head of an article.
[[nodiscard]] std::optional<Byline> first_byline(const std::vector<EdgeLine>& lines);

}  // namespace dateline

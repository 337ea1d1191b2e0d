// SPDX-License-Identifier: GPL-2.0-or-later
// Which agencies an article says it is from.
#pragma once

#include <string>
#include <vector>

#include "indexer/article/edge_lines.h"

namespace dateline {

/// The agencies credited by a dateline (`MOSCOW, Jan 8 (Reuters) -`, `/TASS/`), a byline ("By
/// Euronews with AP"), a credit line ("With reporting by AFP and AP"), a copyright notice, the
/// article's end ("— AFP") or "an AFP correspondent"; each once. A picture's credit says nothing.
/// `lines` and `openings` are the article's `edge_lines` and `opening_paragraphs`.
[[nodiscard]] std::vector<std::string> wire_of(const Article& article,
                                               const std::vector<EdgeLine>& lines,
                                               const std::vector<std::string>& openings);

}  // namespace dateline

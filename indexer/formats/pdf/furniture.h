// SPDX-License-Identifier: GPL-2.0-or-later
// Lines that belong to the page and not to the text: running headers and footers, page numbers, and
// stamps along the margin.
#pragma once

#include <vector>

#include "indexer/formats/pdf/layout.h"

namespace dateline::pdf {

/// For each line of `layout`, whether it is furniture: a line at the top or bottom of its page
/// with the same text, ignoring digits, at the same place as on another page, or a number that
/// counts the pages.
[[nodiscard]] std::vector<bool> furniture_of(const Layout& layout);

}  // namespace dateline::pdf

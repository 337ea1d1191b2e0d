// SPDX-License-Identifier: GPL-2.0-or-later
// Lines that belong to the page and not to the text: running headers and footers, page numbers, and
// stamps along the margin.
#pragma once

#include <vector>

#include "indexer/formats/pdf/layout.h"

namespace dateline::pdf {

/// Of each line of `layout`, whether it is furniture. A line at the top or bottom of its page is if
/// the same text, digits aside, is at the same place of another page; a number alone if it counts
/// the pages.
[[nodiscard]] std::vector<bool> furniture_of(const Layout& layout);

}  // namespace dateline::pdf

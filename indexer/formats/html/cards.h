// SPDX-License-Identifier: GPL-2.0-or-later
// Cards: small blocks that announce other articles, each with a linked headline.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/formats/html/page.h"

namespace dateline {

/// The elements, ascending, that are cards: they hold a heading that is a link, have little text,
/// and stand two or more under one parent.
[[nodiscard]] std::vector<std::size_t> cards(const HtmlPage& page);

}  // namespace dateline

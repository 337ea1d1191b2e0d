// SPDX-License-Identifier: GPL-2.0-or-later
// What the elements of a page say of the text inside them, checked against what is inside.
#pragma once

#include <vector>

#include "indexer/formats/html/main_text.h"

namespace dateline {

/// The hint of each node of `page`, by the evidence that may be used; none for text.
[[nodiscard]] std::vector<ElementHint> page_hints(const HtmlPage& page,
                                                  const HtmlEvidence& evidence);

}  // namespace dateline

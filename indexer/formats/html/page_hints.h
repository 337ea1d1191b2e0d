// SPDX-License-Identifier: GPL-2.0-or-later
// Computes the hints of the elements of a page and checks them against the contents.
#pragma once

#include <vector>

#include "indexer/formats/html/main_text.h"

namespace dateline {

/// The hint of each node of `page`, from the evidence that may be used; none for text.
[[nodiscard]] std::vector<ElementHint> page_hints(const HtmlPage& page,
                                                  const HtmlEvidence& evidence);

}  // namespace dateline

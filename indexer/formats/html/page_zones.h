// SPDX-License-Identifier: GPL-2.0-or-later
// Zones of a page's paragraphs.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/formats/html/date_claims.h"
#include "indexer/formats/html/main_text.h"

namespace dateline {

/// The article of `page`, parsed from `html`: all its paragraphs with their zones and rules, their
/// maps to bytes of `html`, and its metadata. Its path is empty. `claims`, if not null, gets what
/// the page says of its dates.
[[nodiscard]] Article html_article(const HtmlPage& page, std::string_view html,
                                   const HtmlEvidence& evidence = {},
                                   std::vector<DateClaim>* claims = nullptr);

}  // namespace dateline

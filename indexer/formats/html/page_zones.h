// SPDX-License-Identifier: GPL-2.0-or-later
// Zones of a page's paragraphs.
#pragma once

#include <string_view>

#include "indexer/formats/html/main_text.h"

namespace dateline {

/// The article of `page`, parsed from `html`: all its paragraphs with their zones and rules, their
/// maps to bytes of `html`, and its metadata. Its path is empty.
[[nodiscard]] Article html_article(const HtmlPage& page, std::string_view html,
                                   const HtmlEvidence& evidence = {});

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Reads one page of HTML as one article.
#pragma once

#include <string>
#include <string_view>

#include "indexer/formats/format/format.h"

namespace dateline {

/// As the members of kHtmlFormat, for formats that hold pages.
void read_html(std::string_view bytes, const std::string& path, const ArticleSink& sink);
[[nodiscard]] std::string html_charset(std::string_view bytes);
[[nodiscard]] std::string cited_in_html(std::string_view source, Span cited,
                                        std::string_view charset);
[[nodiscard]] bool looks_like_html(std::string_view head);

}  // namespace dateline

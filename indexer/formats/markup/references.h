// SPDX-License-Identifier: GPL-2.0-or-later
// Character references of HTML: `&amp;`, `&#8217;`, `&#x2019;`.
#pragma once

#include <string>
#include <string_view>

#include "common/text/source_map.h"

namespace dateline {

/// Appends the HTML text `source`, its references decoded, to `text`, and to `map` where it stands;
/// the first byte of `source` has the offset `source_begin`. Numbers from 128 to 159 are
/// windows-1252 characters and impossible numbers U+FFFD (WHATWG HTML, section 13.2.5.80). A name
/// needs no semicolon if it is one of Latin-1's and neither a letter, a digit nor `=` follows; what
/// is no reference stays as it is.
void append_html_text(std::string& text, SourceMap& map, std::string_view source,
                      std::size_t source_begin);

/// `source` with its references decoded, by the same rules.
[[nodiscard]] std::string html_text(std::string_view source);

}  // namespace dateline

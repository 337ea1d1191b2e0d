// SPDX-License-Identifier: GPL-2.0-or-later
// Fields of records that are HTML: WordPress's `rendered`, JSON Feed's `content_html`, columns of
// exported tables. They are recognised by their content, so that a citation is decoded in the same
// way as it was read.
#pragma once

#include <string>
#include <string_view>

#include "common/news/article.h"
#include "common/text/charset.h"

namespace dateline {

/// Whether a field is HTML: it begins with an element, has a closed element (two, for <b>, <i> and
/// the like), a <br>, or a character reference such as `&amp;`; or it is HTML escaped once more
/// (`&lt;p&gt;`). A text with a stray `<` or `&`, or about `<b>`, is not.
[[nodiscard]] bool is_markup(std::string_view text);

/// The article of a field for which is_markup() is true: its paragraphs, mapped to bytes of the
/// field, and metadata if the field is a whole page. Line ends separate paragraphs if no element
/// does.
[[nodiscard]] Article markup_article(const DecodedText& field);

/// The text of a field of one line, such as a title, without markup.
[[nodiscard]] std::string markup_line(std::string_view field);

/// The text of `cited`, a part of the field `source`; like `Format::cited_text`.
[[nodiscard]] std::string cited_in_field(std::string_view source, Span cited,
                                         std::string_view charset);

/// Plain text as HTML, with `<` and `&` as references.
[[nodiscard]] std::string escaped_markup(std::string_view text);

}  // namespace dateline

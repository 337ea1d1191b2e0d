// SPDX-License-Identifier: GPL-2.0-or-later
// The head that some text files begin with: `Title:`, `By`, `Date:`, `Source:` lines, or YAML front
// matter between lines of `---`.
#pragma once

#include <cstddef>

#include "common/news/article.h"
#include "common/text/charset.h"

namespace dateline {

/// Reads the head of a text into `article`: metadata, and each line as a paragraph of its zone.
/// Returns where it ends in `decoded.text`; 0 where there is none. Front matter is one from `---`
/// to
/// `---`; other heads begin the text and have two or more lines of well-known names.
std::size_t read_text_head(const DecodedText& decoded, Article& article);

/// Appends the paragraphs of a part of `decoded.text` to the article's; its layout is that part's.
void append_text(const DecodedText& decoded, Span part, Article& article);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Texts that a record keeps as lists of blocks, as editors and publishers' systems write them:
// [{"type": "paragraph", "text": "…"}, {"type": "image", "caption": "…"}], also nested.
#pragma once

#include <string>

#include "indexer/formats/json_tree.h"

namespace dateline {

/// The text of a value: strings and text blocks as paragraphs between blank lines. Where a block is
/// HTML or more than text (a heading, a caption, a byline, a teaser) it is all HTML, in which
/// elements say what each block is. Numbers and what has no text are left out.
[[nodiscard]] std::string text_of_blocks(const JsonNode& value);

}  // namespace dateline

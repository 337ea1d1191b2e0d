// SPDX-License-Identifier: GPL-2.0-or-later
// Reads texts that are stored as lists of blocks, as editors and publishing systems write them:
// [{"type": "paragraph", "text": "…"}, {"type": "image", "caption": "…"}], possibly nested.
#pragma once

#include <string>

#include "indexer/formats/records/json_tree.h"

namespace dateline {

/// The text of a value: strings and text blocks as paragraphs separated by blank lines. If a block
/// is HTML or more than plain text (a heading, a caption, a byline, a teaser), the whole result is
/// HTML, with an element for the kind of each block. Skips numbers and blocks without text.
[[nodiscard]] std::string text_of_blocks(const JsonNode& value);

}  // namespace dateline

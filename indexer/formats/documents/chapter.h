// SPDX-License-Identifier: GPL-2.0-or-later
// A chapter of a book: all of its text is the book's.
#pragma once

#include <string_view>

#include "indexer/formats/documents/document.h"

namespace dateline {

/// Appends the paragraphs of the page `bytes`, XHTML or HTML: headings and captions by their
/// elements, navigation as boilerplate; where the page is a table of `contents`, all of it.
void append_chapter(std::string_view bytes, bool contents, Document& document);

}  // namespace dateline

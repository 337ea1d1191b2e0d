// SPDX-License-Identifier: GPL-2.0-or-later
// Reads a chapter of a book, all of whose text belongs to the book.
#pragma once

#include <string_view>

#include "indexer/formats/format/document.h"

namespace dateline {

/// Appends the paragraphs of the page `bytes`, XHTML or HTML: headings and captions by their
/// elements, navigation as boilerplate; everything as boilerplate if the page is a table of
/// `contents`.
void append_chapter(std::string_view bytes, bool contents, Document& document);

}  // namespace dateline

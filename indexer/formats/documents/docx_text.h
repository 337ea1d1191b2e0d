// SPDX-License-Identifier: GPL-2.0-or-later
// Extracts the text of one part of a DOCX file: the document, its notes, a header.
#pragma once

#include <optional>

#include "indexer/formats/documents/docx_styles.h"
#include "indexer/formats/documents/office.h"

namespace dateline {

/// Appends the paragraphs of `part` to `document`. Tracked deletions, hidden text, field
/// instructions and placeholders are not text; a text box follows the paragraph that anchors it.
/// Zones come from the styles, or are `zone` for all.
void append_docx_text(const XmlTree& part, const DocxStyles& styles, std::optional<Zone> zone,
                      Document& document);

}  // namespace dateline

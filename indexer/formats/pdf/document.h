// SPDX-License-Identifier: GPL-2.0-or-later
// Converts the layout of a PDF to paragraphs with zones and pages, and its properties to metadata.
// Pure: the output of `pdftotext -bbox-layout` in, a document out.
#pragma once

#include <string>
#include <string_view>

#include "indexer/formats/format/document.h"

namespace dateline::pdf {

/// The document of `xhtml`; refused if it has no text. `name` is the file's.
[[nodiscard]] Document document_of(std::string_view xhtml, std::string_view name);

}  // namespace dateline::pdf

// SPDX-License-Identifier: GPL-2.0-or-later
// A laid-out PDF document as what is indexed of it: paragraphs with their zones and pages, and what
// its properties say. Pure: the bytes of `pdftotext -bbox-layout` in, a document out.
#pragma once

#include <string>
#include <string_view>

#include "indexer/formats/documents/document.h"

namespace dateline::pdf {

/// The document of `xhtml`; refused where there is no text in it. `name` is the file's.
[[nodiscard]] Document document_of(std::string_view xhtml, std::string_view name);

}  // namespace dateline::pdf

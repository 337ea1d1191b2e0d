// SPDX-License-Identifier: GPL-2.0-or-later
// What DOCX, ODT and EPUB have in common: properties to metadata, a title and a byline where the
// properties have none worth the name, and the reasons why such a file is not read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/formats/documents/document.h"
#include "indexer/formats/xml/xml.h"
#include "indexer/inputs/zip_members.h"

namespace dateline {

Document read_docx(std::string_view bytes, std::string_view name);
Document read_odt(std::string_view bytes, std::string_view name);
Document read_epub(std::string_view bytes, std::string_view name);

/// Whether a file that begins so is of the format.
bool looks_like_docx(std::string_view head);
bool looks_like_odt(std::string_view head);
bool looks_like_epub(std::string_view head);

/// The bytes that an OLE container begins with: an old office document, or one with a password.
inline constexpr std::string_view kOle = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// What a file says about itself beside its text, as it says it.
struct Properties {
  std::string title;
  std::vector<std::string> creators;
  std::string created;
  std::string modified;
  std::string language;
};

/// A document that is refused.
[[nodiscard]] Document refused(std::string reason, std::string hint);

/// The refusal of what its name calls a document and is a spreadsheet, a presentation or a drawing;
/// its `refused` is empty if it is none of them.
[[nodiscard]] Document other_kind(const ZipMembers& members);

/// The refusal of a file in which there is no text part of `kind` ("a DOCX file"): by what it is,
/// or why its members cannot be read.
[[nodiscard]] Document without_text(std::string_view bytes, const ZipMembers& members,
                                    std::string_view kind);

/// Parses the member `name`, with a warning where it is damaged.
[[nodiscard]] XmlTree parse_member(const ZipMembers& members, const std::string& name,
                                   Document& document);

/// Appends `text` as a paragraph of that zone; blank lines in it separate several.
void append_paragraph(Document& document, std::string_view text, Zone zone, std::string_view rule);

/// Gives the document what `properties` say, as far as it can be believed: names that programs fill
/// in ("Document1", "Administrator") are none. A title that the document has already stays.
void apply(const Properties& properties, Document& document);

/// Takes the title from the first paragraph of zone title, if there is one; others of that zone
/// with other words become headings.
void take_title(Document& document);

/// Appends the paragraphs of headers and footers, each text once.
void append_page_edges(const Document& edges, Document& document);

/// Finds the title of a document that has none: a heading that comes first, else what looks like a
/// headline.
void find_title(Document& document);

/// Finds the title where there is none, and lets a byline in the text speak before the properties.
void complete_from_text(Document& document);

}  // namespace dateline

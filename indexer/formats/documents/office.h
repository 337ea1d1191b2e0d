// SPDX-License-Identifier: GPL-2.0-or-later
// Shared by DOCX, ODT and EPUB: converts properties to metadata, finds a title and a byline if the
// properties have no credible ones, and gives the reasons why such a file is not read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/formats/format/document.h"
#include "indexer/formats/xml/xml.h"
#include "indexer/inputs/zip_members.h"

namespace dateline {

/// The first member of a zip file.
struct FirstMember {
  std::string_view name;
  std::string_view content;  ///< as stored: compressed, except `mimetype`
};

/// The first member of the zip file that begins with `head`; empty if `head` is no zip file's.
[[nodiscard]] FirstMember first_member(std::string_view head);

/// The first bytes of an OLE container: an old office document, or one with a password.
inline constexpr std::string_view kOle = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// The properties of a file, as stored.
struct Properties {
  std::string title;
  std::vector<std::string> creators;
  std::string created;
  std::string modified;
  std::string language;
};

/// A refused document.
[[nodiscard]] Document refused(std::string reason, std::string hint);

/// The refusal of a spreadsheet, a presentation or a drawing that is named like a document; its
/// `refused` is empty if it is none of them.
[[nodiscard]] Document other_kind(const ZipMembers& members);

/// The refusal of a file without a text part of `kind` ("a DOCX file"): says what the file is, or
/// why its members cannot be read.
[[nodiscard]] Document without_text(std::string_view bytes, const ZipMembers& members,
                                    std::string_view kind);

/// Parses the member `name`; adds a warning if it is damaged.
[[nodiscard]] XmlTree parse_member(const ZipMembers& members, const std::string& name,
                                   Document& document);

/// Appends `text` as a paragraph of `zone`, or several if it has blank lines.
void append_paragraph(Document& document, std::string_view text, Zone zone, std::string_view rule);

/// Sets the document's metadata from `properties`, except values that programs fill in
/// ("Document1", "Administrator"). Keeps a title that the document already has.
void apply(const Properties& properties, Document& document);

/// Takes the title from the first paragraph of zone title, if any; other paragraphs of that zone
/// with different words become headings.
void take_title(Document& document);

/// Appends the paragraphs of headers and footers, each text once.
void append_page_edges(const Document& edges, Document& document);

/// Finds the title of a document without one: a heading at the beginning, else a line that looks
/// like a headline.
void find_title(Document& document);

/// Finds a missing title, and lets a byline in the text override the properties.
void complete_from_text(Document& document);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// DOCX: which parts of the zip are text, in which order.
#include <algorithm>
#include <array>
#include <string>

#include "common/text/ascii.h"
#include "indexer/formats/documents/docx_text.h"
#include "indexer/formats/documents/office.h"
#include "indexer/formats/format/decoding.h"
#include "indexer/formats/format/rows.h"

namespace dateline {
namespace {

constexpr std::string_view kMain = "word/document.xml";

bool is_wanted(std::string_view name) {
  return name.ends_with(".xml") ? name.find("/theme/") == std::string_view::npos &&
                                      name.find("customXml/") == std::string_view::npos
                                : name == "_rels/.rels" || name == "mimetype";
}

// Relationships name the main part; nearly always it is word/document.xml.
std::string main_part(const ZipMembers& members) {
  const XmlTree relations = parse_xml(members["_rels/.rels"]);
  for (const std::size_t at : relations.all("Relationship")) {
    if (!relations.value(at, "Type").ends_with("/officeDocument")) continue;
    std::string_view target = relations.value(at, "Target");
    while (target.starts_with('/')) target.remove_prefix(1);
    if (!members[std::string(target)].empty()) return std::string(target);
  }
  return std::string(kMain);
}

Properties properties_of(const XmlTree& core) {
  Properties properties;
  properties.title = core.text_of(core.find("title"));
  properties.creators = {core.text_of(core.find("creator"))};
  properties.created = core.text_of(core.find("created"));
  properties.modified = core.text_of(core.find("modified"));
  properties.language = core.text_of(core.find("language"));
  return properties;
}

void append_edges(const ZipMembers& members, const std::string& folder, const DocxStyles& styles,
                  Document& document) {
  Document edges;
  for (const auto& [name, content] : members.content) {
    const bool edge = name.starts_with(folder + "header") || name.starts_with(folder + "footer");
    if (!edge || content.empty()) continue;
    append_docx_text(parse_xml(content), styles, Zone::boilerplate, edges);
  }
  append_page_edges(edges, document);
}

Document read_docx(std::string_view bytes, std::string_view /*name*/) {
  const ZipMembers members = bytes.starts_with(kOle) ? ZipMembers{} : zip_members(bytes, is_wanted);
  const std::string main = main_part(members);
  if (members[main].empty() || !main.ends_with(".xml")) {
    return without_text(bytes, members, "a DOCX file");
  }
  if (Document other = other_kind(members); !other.refused.empty()) return other;
  const std::string folder = main.substr(0, main.rfind('/') + 1);
  Document document;
  if (!members.refused.empty()) document.warnings.push_back(members.refused);
  const DocxStyles styles(parse_xml(members[folder + "styles.xml"]));
  append_docx_text(parse_member(members, main, document), styles, std::nullopt, document);
  take_title(document);
  for (const char* notes : {"footnotes.xml", "endnotes.xml"}) {
    append_docx_text(parse_member(members, folder + notes, document), styles, Zone::body, document);
  }
  apply(properties_of(parse_xml(members["docProps/core.xml"])), document);
  complete_from_text(document);
  append_edges(members, folder, styles, document);
  return document;
}

bool looks_like_docx(std::string_view head) {
  const std::string_view name = first_member(head).name;
  return name == "[Content_Types].xml" || name.starts_with("_rels/") || name.starts_with("word/") ||
         name.starts_with("docProps/") || name.starts_with("xl/") || name.starts_with("ppt/");
}

constexpr auto kSuffixes = std::to_array<std::string_view>({".docx", ".docm", ".dotx"});

}  // namespace

const Format kDocxFormat{
    .name = "docx",
    .suffixes = kSuffixes,
    .looks_like = looks_like_docx,
    .document = read_docx,
    .cited_text = cited_in_text,
};

}  // namespace dateline

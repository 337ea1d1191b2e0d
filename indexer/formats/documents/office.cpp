// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises kinds by their contents, adds paragraphs, and prefers the text to the properties.
#include "indexer/formats/documents/office.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "common/text/ascii.h"
#include "indexer/article/byline.h"
#include "indexer/article/edge_lines.h"
#include "indexer/article/title.h"
#include "indexer/article/zones.h"

namespace dateline {
namespace {

constexpr std::string_view kConvert =
    "convert it first, for example with pandoc or soffice --convert-to html";
constexpr std::string_view kZip = "PK\x03\x04";

struct Kind {
  std::string_view sign;
  std::string_view what;
};
// By the main part of an Office Open XML file.
constexpr auto kParts = std::to_array<Kind>({
    {"xl/", "is a spreadsheet (XLSX)"},
    {"ppt/", "is a presentation (PPTX)"},
});
// By the member `mimetype`.
constexpr auto kTypes = std::to_array<Kind>({
    {"application/vnd.oasis.opendocument.spreadsheet", "is a spreadsheet (ODS)"},
    {"application/vnd.oasis.opendocument.presentation", "is a presentation (ODP)"},
    {"application/vnd.oasis.opendocument.", "is an OpenDocument file, but no text (ODT)"},
});

Document ole_refusal(std::string_view bytes) {
  std::string wide;  // the name of a stream in it, in UTF-16
  for (const char byte : std::string_view("EncryptedPackage")) wide.append({byte, '\0'});
  if (bytes.find(wide) != std::string_view::npos) {
    return refused("is encrypted", "save it without a password first");
  }
  return refused("is an old office document (DOC or XLS)", std::string(kConvert));
}

// The first paragraphs as an article, for finding a headline and a byline.
Article opening_of(const Document& document) {
  constexpr std::size_t kOpening = 40;
  Document opening;
  opening.metadata.title = document.metadata.title;
  const std::size_t count = std::min(document.paragraphs.size(), kOpening);
  opening.paragraphs.assign(document.paragraphs.begin(),
                            document.paragraphs.begin() + static_cast<std::ptrdiff_t>(count));
  return article_of(std::move(opening));
}

}  // namespace

FirstMember first_member(std::string_view head) {
  constexpr std::size_t kName = 30;
  if (head.size() < kName || !head.starts_with(kZip)) return {};
  const auto number = [&](std::size_t at) {
    return static_cast<unsigned char>(head[at]) + 256U * static_cast<unsigned char>(head[at + 1]);
  };
  const std::size_t name_size = number(26);
  const std::size_t content = std::min(kName + name_size + number(28), head.size());
  return {head.substr(kName, name_size), head.substr(content)};
}

Document refused(std::string reason, std::string hint) {
  Document document;
  document.refused = std::move(reason);
  document.hint = std::move(hint);
  return document;
}

Document other_kind(const ZipMembers& members) {
  const std::string_view type = ascii::trim(members["mimetype"]);
  if (type.starts_with("application/vnd.oasis.opendocument.text")) return {};
  for (const Kind& kind : kTypes) {
    if (type.starts_with(kind.sign)) {
      return refused(std::string(kind.what), std::string(kConvert));
    }
  }
  for (const Kind& kind : kParts) {
    const auto part = members.content.lower_bound(std::string(kind.sign));
    if (part != members.content.end() && part->first.starts_with(kind.sign)) {
      return refused(std::string(kind.what), std::string(kConvert));
    }
  }
  return {};
}

Document without_text(std::string_view bytes, const ZipMembers& members, std::string_view kind) {
  if (bytes.starts_with(kOle)) return ole_refusal(bytes);
  if (!bytes.starts_with(kZip)) {
    return refused("is not " + std::string(kind), "give it the suffix of what it is");
  }
  if (Document other = other_kind(members); !other.refused.empty()) return other;
  if (!members.refused.empty()) return refused(members.refused, members.hint);
  return refused("is not " + std::string(kind) + ": it has no text part", "");
}

XmlTree parse_member(const ZipMembers& members, const std::string& name, Document& document) {
  XmlTree tree;
  const std::string_view content = members[name];
  if (content.empty()) return tree;
  tree = parse_xml(content);
  if (tree.damaged) {
    document.warnings.push_back(name + " in it is damaged; what could be read of it counts");
  }
  return tree;
}

void append_paragraph(Document& document, std::string_view text, Zone zone, std::string_view rule) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\n\n"), text.size());
    const std::string_view part = ascii::trim(text.substr(0, end));
    if (!part.empty()) document.paragraphs.push_back({ascii::one_line(part), zone, rule});
    text.remove_prefix(std::min(end + 2, text.size()));
  }
}

void take_title(Document& document) {
  for (DocumentParagraph& paragraph : document.paragraphs) {
    if (paragraph.zone != Zone::title) continue;
    if (document.metadata.title.empty()) {
      document.metadata.title = paragraph.text;
    } else if (document.metadata.title != paragraph.text) {
      paragraph.zone = Zone::heading;
    }
  }
}

void find_title(Document& document) {
  std::vector<Paragraph> body;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < document.paragraphs.size() && body.size() < 80; ++i) {
    DocumentParagraph& paragraph = document.paragraphs[i];
    if (ascii::trim(paragraph.text).empty()) continue;
    if (paragraph.zone == Zone::heading && body.empty()) {
      document.metadata.title = ascii::one_line(paragraph.text);
      paragraph.zone = Zone::title;
      return;
    }
    if (paragraph.zone != Zone::body) continue;
    body.emplace_back().text = ascii::one_line(paragraph.text);
    places.push_back(i);
  }
  const std::optional<std::size_t> headline = headline_of(body);
  if (!headline) return;
  document.metadata.title = body[*headline].text;
  document.paragraphs[places[*headline]].zone = Zone::title;
}

void append_page_edges(const Document& edges, Document& document) {
  std::set<std::string_view> known;  // sections repeat their headers
  for (const DocumentParagraph& paragraph : edges.paragraphs) {
    if (!known.insert(paragraph.text).second) continue;
    document.paragraphs.push_back({paragraph.text, Zone::boilerplate, "page-edge"});
  }
}

void complete_from_text(Document& document) {
  if (document.metadata.title.empty()) find_title(document);
  Article opening = opening_of(document);
  assign_zones(opening);
  if (auto byline = first_byline(edge_lines(opening))) {
    document.metadata.byline = std::move(byline->name);
  }
}

}  // namespace dateline

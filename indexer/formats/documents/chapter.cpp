// SPDX-License-Identifier: GPL-2.0-or-later
// Takes the paragraphs of a page from the HTML reader; their elements give the zones.
#include "indexer/formats/documents/chapter.h"

#include <optional>
#include <vector>

#include "common/text/charset.h"
#include "indexer/formats/html/page.h"
#include "indexer/formats/html/paragraphs.h"
#include "indexer/formats/markup/sgml_text.h"

namespace dateline {
namespace {

bool is_heading(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool is_navigation(const HtmlNode& node) {
  if (node.name == "nav") return true;
  const std::string_view type = node.attribute("epub:type").value_or(std::string_view());
  return type == "toc" || type == "landmarks" || type == "page-list";
}

std::optional<Zone> zone_of(const HtmlNode& node) {
  if (is_navigation(node)) return Zone::boilerplate;
  if (is_heading(node.name)) return Zone::heading;
  if (node.name == "figcaption") return Zone::caption;
  return std::nullopt;
}

// The zone of each node, from the outermost element that gives one.
std::vector<Zone> zones_of(const HtmlPage& page) {
  std::vector<Zone> zones(page.nodes.size(), Zone::body);
  for (std::size_t at = 0; at < page.nodes.size();) {
    const HtmlNode& node = page.nodes[at];
    const std::optional<Zone> zone = zone_of(node);
    for (std::size_t inner = at; zone && inner < node.end; ++inner) zones[inner] = *zone;
    at = zone ? node.end : at + 1;
  }
  return zones;
}

}  // namespace

void append_chapter(std::string_view bytes, bool contents, Document& document) {
  const DecodedText decoded = decode_text(bytes, xml_charset(bytes));
  const std::optional<HtmlPage> page = parse_html(decoded.text);
  if (!page) {
    document.warnings.emplace_back("has a chapter that cannot be parsed as HTML");
    return;
  }
  const std::vector<Zone> zones = zones_of(*page);
  PageParagraphs content = page_paragraphs(*page, decoded.text);
  for (std::size_t i = 0; i < content.paragraphs.size(); ++i) {
    const Zone zone = contents ? Zone::boilerplate : zones[content.places[i].nodes.begin];
    document.paragraphs.push_back({std::move(content.paragraphs[i].text), zone, "chapter"});
  }
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Word stores the English names of its own styles in every language; a style inherits from the one
// that it is based on.
#include "indexer/formats/documents/docx_styles.h"

#include <array>
#include <optional>

#include "common/text/ascii.h"

namespace dateline {
namespace {

struct NameRow {
  std::string_view name;
  Zone zone;
  bool numbered = false;  // a number or more words follow
};
constexpr auto kNames = std::to_array<NameRow>({
    {"toc ", Zone::boilerplate, true},
    {"table of ", Zone::boilerplate, true},
    {"index ", Zone::boilerplate, true},
    {"heading", Zone::heading, true},
    {"subtitle", Zone::heading},
    {"title", Zone::title},
    {"caption", Zone::caption},
    {"header", Zone::boilerplate},
    {"footer", Zone::boilerplate},
});

std::optional<Zone> zone_of_name(std::string_view name) {
  const std::string lower = ascii::lower(name);
  for (const NameRow& row : kNames) {
    if (row.numbered ? lower.starts_with(row.name) : lower == row.name) return row.zone;
  }
  return std::nullopt;
}

struct Style {
  std::string_view base;
  std::optional<Zone> zone;
};

Style style_at(const XmlTree& tree, std::size_t at) {
  Style style;
  style.base = tree.value(tree.find("basedOn", at), "val");
  style.zone = zone_of_name(tree.value(tree.find("name", at), "val"));
  if (!style.zone && is_heading_level(tree.value(tree.find("outlineLvl", at), "val"))) {
    style.zone = Zone::heading;
  }
  return style;
}

}  // namespace

bool is_heading_level(std::string_view level) {
  return level.size() == 1 && level.front() >= '0' && level.front() <= '8';
}

DocxStyles::DocxStyles(const XmlTree& tree) {
  constexpr int kLongestChain = 20;
  std::map<std::string_view, Style> styles;
  for (const std::size_t at : tree.all("style")) {
    if (tree.value(at, "type") != "paragraph") continue;
    styles.emplace(tree.value(at, "styleId"), style_at(tree, at));
  }
  for (const auto& [id, style] : styles) {
    const Style* known = &style;
    for (int step = 0; step < kLongestChain && known != nullptr && !known->zone; ++step) {
      const auto base = styles.find(known->base);
      known = base == styles.end() ? nullptr : &base->second;
    }
    if (known != nullptr && known->zone) zones_.emplace(id, *known->zone);
  }
}

Zone DocxStyles::zone(std::string_view id) const {
  const auto found = zones_.find(id);
  return found == zones_.end() ? Zone::body : found->second;
}

}  // namespace dateline

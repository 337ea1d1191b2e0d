// SPDX-License-Identifier: GPL-2.0-or-later
// Articles of invented lines, with their zones.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "indexer/article/title.h"
#include "indexer/article/zones.h"

namespace dateline {

inline const std::array<std::string, 6> kProse{
    "The pier had stood for a hundred years before the fire took it on Monday night.",
    "Nobody was hurt, but the ferries to the islands will not run before the summer comes.",
    "The harbour office said on Tuesday that it had asked three builders for their prices.",
    "One of them had built the old pier, and its books still tell what every beam had cost.",
    "Fishermen said they would land their catch at the north quay until the work is done.",
    "The council will meet on Friday to talk about money, which the town has little of.",
};

/// An article of these lines, its headline found as for plain text, with zones.
inline Article zoned(const std::vector<std::string>& texts) {
  Article article;
  for (const std::string& text : texts) {
    Paragraph paragraph;
    paragraph.text = text;
    paragraph.number = static_cast<std::uint32_t>(article.paragraphs.size() + 1);
    article.paragraphs.push_back(paragraph);
  }
  if (const auto headline = headline_of(article.paragraphs)) {
    article.paragraphs[*headline].zone = Zone::title;
    article.metadata.title = texts[*headline];
  }
  assign_zones(article);
  return article;
}

/// "zone/rule" of a paragraph.
inline std::string label(const Article& article, std::size_t i) {
  const Paragraph& paragraph = article.paragraphs[i];
  return std::string(zone_row(paragraph.zone).name) + "/" + std::string(paragraph.rule);
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Tables of names: IPTC's NITF 3, NewsML-G2 2 and NewsML 1.2, and HTML within them.
#include "indexer/formats/tagged/news_elements.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

struct Row {
  std::string_view name;
  NewsRole role;
};

constexpr auto kRows = std::to_array<Row>({
    // NITF
    {"nitf", NewsRole::none},
    {"head", NewsRole::none},
    {"docdata", NewsRole::none},
    {"title", NewsRole::head_title},
    {"body.content", NewsRole::body},
    {"abstract", NewsRole::body},
    {"hl1", NewsRole::title},
    {"hl2", NewsRole::heading},
    {"byttl", NewsRole::affiliation},
    {"distributor", NewsRole::outlet},
    {"media", NewsRole::none},
    {"media-caption", NewsRole::caption},
    {"media-producer", NewsRole::credit},
    {"rights", NewsRole::note},
    {"copyrite", NewsRole::note},
    {"note", NewsRole::note},
    {"tagline", NewsRole::note},
    // NITF and NewsML
    {"headline", NewsRole::title},
    {"byline", NewsRole::byline},
    {"dateline", NewsRole::dateline},
    {"creditline", NewsRole::credit},
    // NewsML-G2
    {"by", NewsRole::byline},
    {"creator", NewsRole::creator},
    {"provider", NewsRole::outlet},
    {"description", NewsRole::summary},
    {"ednote", NewsRole::note},
    {"copyrightnotice", NewsRole::note},
    {"inlinexml", NewsRole::body},
    {"inlinedata", NewsRole::body},
    {"contentcreated", NewsRole::issued},
    {"firstcreated", NewsRole::first},
    {"versioncreated", NewsRole::revised},
    {"contentmodified", NewsRole::revised},
    // NewsML 1
    {"newslinetext", NewsRole::none},
    {"subheadline", NewsRole::heading},
    {"copyrightline", NewsRole::note},
    {"datacontent", NewsRole::body},
    {"dateid", NewsRole::issued},
    {"thisrevisioncreated", NewsRole::revised},
    {"publicidentifier", NewsRole::id},
    // HTML
    {"h1", NewsRole::heading},
    {"h2", NewsRole::heading},
    {"h3", NewsRole::heading},
    {"h4", NewsRole::heading},
    {"h5", NewsRole::heading},
    {"h6", NewsRole::heading},
    {"figcaption", NewsRole::caption},
    {"script", NewsRole::none},
    {"style", NewsRole::none},
});

constexpr auto kInline = std::to_array<std::string_view>({"a",
                                                          "abbr",
                                                          "alt-code",
                                                          "b",
                                                          "chron",
                                                          "city",
                                                          "classifier",
                                                          "copyrite.holder",
                                                          "copyrite.year",
                                                          "country",
                                                          "em",
                                                          "event",
                                                          "font",
                                                          "frac",
                                                          "frac-den",
                                                          "frac-num",
                                                          "function",
                                                          "i",
                                                          "keyword",
                                                          "lang",
                                                          "location",
                                                          "money",
                                                          "name.family",
                                                          "name.given",
                                                          "num",
                                                          "numer",
                                                          "object.title",
                                                          "org",
                                                          "person",
                                                          "postaddr",
                                                          "pronounce",
                                                          "q",
                                                          "region",
                                                          "span",
                                                          "state",
                                                          "story.date",
                                                          "strong",
                                                          "sub",
                                                          "sublocation",
                                                          "sup",
                                                          "u",
                                                          "virtloc"});

}  // namespace

std::optional<NewsRole> news_role(std::string_view name) {
  for (const Row& row : kRows) {
    if (row.name == name) return row.role;
  }
  return std::nullopt;
}

bool is_inline_news_tag(std::string_view name) {
  return std::ranges::find(kInline, name) != kInline.end();
}

}  // namespace dateline

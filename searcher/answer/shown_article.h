// SPDX-License-Identifier: GPL-2.0-or-later
// --show: a whole article from the index, with one of its passages marked.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/location.h"
#include "common/index/stored.h"

namespace dateline {

/// A paragraph of the article; one that was split into passages is joined again.
struct ShownParagraph {
  std::string text;
  Zone zone = Zone::body;
  Address address;
  std::optional<Record> record;  ///< set where it is a record of its own
  std::vector<Span> marked;      ///< the parts of `text` in the requested passage
};

struct ShownArticle {
  StoredArticle article;
  std::string passage;  ///< id of the requested passage; empty if an article was requested
  std::vector<ShownParagraph> paragraphs;
};

/// The article with an id, from the first index that has it. `id` is the id of an article or a
/// passage, or a unique prefix of one. Throws Error(usage) if it is malformed or a prefix of
/// several, which are listed; Error(nothing_found) if no article has it; Error(bad_index).
[[nodiscard]] ShownArticle article_to_show(const std::vector<IndexLocation>& indexes,
                                           std::string_view id);

}  // namespace dateline

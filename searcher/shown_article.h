// SPDX-License-Identifier: GPL-2.0-or-later
// --show: a whole article as the index has it, with a passage of it marked.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/location.h"
#include "common/index/stored.h"

namespace dateline {

/// A paragraph of the article. One that was cut into passages is whole again.
struct ShownParagraph {
  std::string text;
  Zone zone = Zone::body;
  Address address;
  std::optional<Record> record;  ///< set where it is a record of its own
  std::vector<Span> marked;      ///< what of `text` is in the passage asked for
};

struct ShownArticle {
  StoredArticle article;
  std::string passage;  ///< id of the passage asked for; empty where the article was
  std::vector<ShownParagraph> paragraphs;
};

/// The article of an id in the first of the indexes that has it. `id` is that of an article or a
/// passage, or the beginning of one that begins no other. Throws Error(usage) if it is none or
/// begins several, which are listed; Error(nothing_found) if no article has it; Error(bad_index).
[[nodiscard]] ShownArticle article_to_show(const std::vector<IndexLocation>& indexes,
                                           std::string_view id);

}  // namespace dateline

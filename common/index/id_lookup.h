// SPDX-License-Identifier: GPL-2.0-or-later
// Articles by the ids that people type: whole, or as much of one as tells it from others.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/reader.h"

namespace dateline {

/// An id as typed: the article's digits, and behind `#` the passage's; each may be cut off.
struct TypedId {
  std::string article;                 ///< 1 to 32 hexadecimal digits in lower case
  std::optional<std::string> passage;  ///< up to 12 digits, or all 12 and `.n`
};

/// `text` as an id; nothing if it cannot be one.
[[nodiscard]] std::optional<TypedId> parse_typed_id(std::string_view text);

/// The ids of all articles that begin with `digits`, ascending.
[[nodiscard]] std::vector<ArticleId> articles_beginning(const IndexReader& index,
                                                        std::string_view digits);

/// Whether the part behind `#` of a passage's id, as passage_id() writes it, begins with `typed`.
/// The first of passages that repeat is named by its 12 digits, the others by `.n` alone.
[[nodiscard]] bool passage_begins(const Passage& passage, std::string_view typed);

}  // namespace dateline

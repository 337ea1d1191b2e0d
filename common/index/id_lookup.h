// SPDX-License-Identifier: GPL-2.0-or-later
// Finds articles by the ids that people type: by full id or by prefix.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/reader.h"

namespace dateline {

/// A typed id: digits of the article and, after `#`, of the passage; each may be a prefix.
struct TypedId {
  std::string article;                 ///< 1 to 32 hexadecimal digits in lower case
  std::optional<std::string> passage;  ///< up to 12 digits, or 12 and `.n`
};

/// Parses an id; nullopt if `text` cannot be one.
[[nodiscard]] std::optional<TypedId> parse_typed_id(std::string_view text);

/// The ids of all articles that begin with `digits`, ascending.
[[nodiscard]] std::vector<ArticleId> articles_beginning(const IndexReader& index,
                                                        std::string_view digits);

/// Whether the part after `#` of a passage's id (passage_id()) begins with `typed`. Of passages
/// with the same text, 12 digits name the first, and only `.n` names the others.
[[nodiscard]] bool passage_begins(const Passage& passage, std::string_view typed);

}  // namespace dateline

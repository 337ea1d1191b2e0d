// SPDX-License-Identifier: GPL-2.0-or-later
// The values of a JSON object by key, its inner objects flattened.
#pragma once

#include <string>
#include <string_view>

#include "indexer/formats/records/json_tree.h"
#include "indexer/formats/records/keys.h"

namespace dateline {

/// A value as text: a string, a number, the main text of an object, the parts of a list joined by
/// `between`.
[[nodiscard]] std::string json_text(const JsonNode& value, std::string_view between);

/// The values of `object`. Nested objects give keys like `source.name`. Lists of texts are joined
/// by a blank line if the key is one for text, else by a comma; lists of blocks are converted by
/// text_of_blocks(). A key for text like `contents.items` also finds its value in the objects of a
/// list. Among keys that are equal once normalised, the first with a value counts.
[[nodiscard]] FieldValues json_fields(const JsonNode& object, const KeyMap& keys);

/// The keys with long text in `object` that is not in `read`, the text of its article; like
/// unread_keys() for flat values. Each can be given to --map.
[[nodiscard]] std::vector<std::string> json_unread_keys(const JsonNode& object,
                                                        std::string_view read, const KeyMap& keys);

}  // namespace dateline

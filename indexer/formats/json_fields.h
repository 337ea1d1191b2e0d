// SPDX-License-Identifier: GPL-2.0-or-later
// The values of a JSON object by key, its inner objects flattened.
#pragma once

#include <string>
#include <string_view>

#include "indexer/formats/json_tree.h"
#include "indexer/formats/keys.h"

namespace dateline {

/// A value as text: a string, a number, what an object stands for, the parts of a list with
/// `between` them.
[[nodiscard]] std::string json_text(const JsonNode& value, std::string_view between);

/// The values of `object`. Objects in it give keys like `source.name`; lists of texts are joined,
/// by a blank line where the key is one for text, else by a comma; texts of blocks are as
/// text_of_blocks() gives them. A key for text like `contents.items` also finds its value in the
/// objects of a list. Of keys that are equal once normalised the first value that says something
/// counts.
[[nodiscard]] FieldValues json_fields(const JsonNode& object, const KeyMap& keys);

/// The keys under which `object` has long text that is not in `read`, the text of its article: as
/// unread_keys() of flat values. Each can be named with --map.
[[nodiscard]] std::vector<std::string> json_unread_keys(const JsonNode& object,
                                                        std::string_view read, const KeyMap& keys);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// One JSON object as the values of a record.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/text/charset.h"
#include "indexer/formats/records/keys.h"

namespace dateline {

/// What an object says.
struct JsonRecord {
  FieldValues values;
  std::vector<std::string> unread;  ///< keys of long text that is not in the article's
  std::string parent;   ///< the article that the record is a part of; empty if it says none
  std::string refused;  ///< why it is no usable object; empty if it is one
  std::string hint;
  std::string warning;  ///< what was mended in it; empty if nothing
};

/// Reads one object; json_fields() says how containers in it become values. Never throws.
[[nodiscard]] JsonRecord json_record(std::string_view bytes, const KeyMap& keys);

/// The same, whatever the object is like, by a tree of it: the slower of the two ways.
[[nodiscard]] JsonRecord json_tree_record(std::string_view bytes, const KeyMap& keys);

/// A record of a stream that begins in `charset` as UTF-8: the same bytes where they are UTF-8,
/// else decoded; `decoded` holds them then.
[[nodiscard]] std::string_view utf8_record(std::string_view bytes, const std::string& charset,
                                           DecodedText& decoded);

}  // namespace dateline

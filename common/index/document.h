// SPDX-License-Identifier: GPL-2.0-or-later
// Turns an entry into a Xapian document. No other code does.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/index/entry.h"
#include "common/index/record_packing.h"

namespace Xapian {
class Document;
}

namespace dateline {

/// The document of `entry`, with its record packed by `records`.
[[nodiscard]] Xapian::Document to_document(const Entry& entry, RecordPacker& records);

/// A document number as the value of Slot::article, and back (0 if `value` is invalid).
[[nodiscard]] std::string encode_number(std::uint32_t number);
[[nodiscard]] std::uint32_t decode_number(std::string_view value);

}  // namespace dateline

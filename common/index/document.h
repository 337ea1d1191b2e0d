// SPDX-License-Identifier: GPL-2.0-or-later
// The one place where an entry becomes a Xapian document.
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

/// The document that holds all of `entry`, its record packed by `records`.
[[nodiscard]] Xapian::Document to_document(const Entry& entry, RecordPacker& records);

/// A document number as the value of Slot::article, and back (0 if `value` is none).
[[nodiscard]] std::string encode_number(std::uint32_t number);
[[nodiscard]] std::uint32_t decode_number(std::string_view value);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Bytes of any charset to valid UTF-8, with the way back to the bytes.
#pragma once

#include <string>
#include <string_view>

#include "common/text/source_map.h"

namespace dateline {

/// Text made valid UTF-8.
struct DecodedText {
  std::string text;
  SourceMap source;          ///< text -> bytes it was decoded from
  std::string charset;       ///< lower case, "utf-8", "windows-1252"...
  std::size_t repaired = 0;  ///< ill-formed places that became U+FFFD
};

/// Decodes `bytes`: a byte order mark wins (and is dropped from the text); then well-formed UTF-8;
/// then `declared` (a charset label; "iso-8859-1" and "us-ascii" mean windows-1252, as in the
/// WHATWG encoding standard), unless the bytes are mostly well-formed UTF-8 multi-byte sequences,
/// which are then read as UTF-8 and repaired; then detection; windows-1252 at last. Bytes that a
/// charset does not define become U+FFFD and are counted; U+0000 too.
[[nodiscard]] DecodedText decode_text(std::string_view bytes, std::string_view declared = {});

/// Decodes a part of bytes of which `decode_text` found that they are in `charset`: what the part
/// alone looks like (a mark, another charset) does not count.
[[nodiscard]] DecodedText decode_part(std::string_view part, const std::string& charset);

}  // namespace dateline

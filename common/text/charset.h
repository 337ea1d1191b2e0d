// SPDX-License-Identifier: GPL-2.0-or-later
// Decodes bytes of any charset to valid UTF-8, with a map back to the bytes.
#pragma once

#include <string>
#include <string_view>

#include "common/text/source_map.h"

namespace dateline {

/// Decoded text.
struct DecodedText {
  std::string text;
  SourceMap source;          ///< text -> the bytes it was decoded from
  std::string charset;       ///< lower case, "utf-8", "windows-1252"...
  std::size_t repaired = 0;  ///< ill-formed places that became U+FFFD
  bool doubtful = false;     ///< the charset is a guess, and the text does not look like words
};

/// Decodes `bytes`. The charset is, in this order: that of a byte order mark (which is dropped);
/// what the bytes reveal (UTF-16 without a mark, escapes of ISO-2022-JP, well-formed UTF-8, UTF-8
/// with a few ill-formed places); `declared` (a label as in the WHATWG encoding standard:
/// "iso-8859-1" is windows-1252, "big5" includes Hong Kong's characters), unless an eighth of the
/// bytes outside ASCII are ill-formed in it; a guess. Undefined bytes and U+0000 become U+FFFD and
/// are counted.
[[nodiscard]] DecodedText decode_text(std::string_view bytes, std::string_view declared = {});

/// Decodes a part of bytes that `decode_text` found to be in `charset`, whatever the part alone
/// looks like (a mark, another charset).
[[nodiscard]] DecodedText decode_part(std::string_view part, const std::string& charset);

/// Decodes a record of a stream whose beginning is in `charset`: as UTF-8 if well-formed, by a
/// guess if the beginning was ASCII or UTF-8, else in `charset`.
[[nodiscard]] DecodedText decode_record(std::string_view record, const std::string& charset);

/// The text of the bytes `cited` of `source`, which is in `charset`. Looks for the escape before
/// them if their meaning depends on one.
[[nodiscard]] std::string decode_cited(std::string_view source, Span cited,
                                       const std::string& charset);

}  // namespace dateline

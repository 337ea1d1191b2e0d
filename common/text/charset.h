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
  bool doubtful = false;     ///< the charset is a guess, and the text does not look like words
};

/// Decodes `bytes`: a byte order mark wins (and is dropped from the text); then what the bytes show
/// (UTF-16 without a mark, escapes of ISO-2022-JP, well-formed UTF-8, UTF-8 with a few ill-formed
/// places); then `declared` (a charset label, as the WHATWG encoding standard reads it:
/// "iso-8859-1" means windows-1252, "big5" has Hong Kong's characters), unless an eighth of the
/// bytes outside ASCII are ill-formed in it; then detection. Bytes that a charset does not define
/// become U+FFFD and are counted; U+0000 too.
[[nodiscard]] DecodedText decode_text(std::string_view bytes, std::string_view declared = {});

/// Decodes a part of bytes of which `decode_text` found that they are in `charset`: what the part
/// alone looks like (a mark, another charset) does not count.
[[nodiscard]] DecodedText decode_part(std::string_view part, const std::string& charset);

/// Decodes a record of a stream whose beginning is in `charset`: as UTF-8 where it is well-formed,
/// by detection where the beginning was ASCII or UTF-8, else in `charset`.
[[nodiscard]] DecodedText decode_record(std::string_view record, const std::string& charset);

/// The text of the bytes `cited` of `source`, which is in `charset`. Reads the escape before them
/// where it says what they mean.
[[nodiscard]] std::string decode_cited(std::string_view source, Span cited,
                                       const std::string& charset);

}  // namespace dateline

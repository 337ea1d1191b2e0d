// SPDX-License-Identifier: GPL-2.0-or-later
// What several formats decode alike: the charset of a file, warnings about it, and citations of
// text without markup.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/text/charset.h"
#include "indexer/formats/format/format.h"

namespace dateline {

/// Counts the charset of a file, or of the record of that number, and warns of repairs in it.
void note_decoding(const DecodedText& decoded, const std::string& path, std::uint64_t record,
                   const ArticleSink& sink);

/// The charset of a text, found in all of it.
[[nodiscard]] std::string text_charset(std::string_view bytes);

/// The charset of a stream of lines, found in the whole lines of the first 64 KB.
[[nodiscard]] std::string lines_charset(std::string_view bytes);

/// `Format::cited_text` of text without markup, in a file and in the text of a record.
[[nodiscard]] std::string cited_in_text(std::string_view source, Span cited,
                                        std::string_view charset);
[[nodiscard]] std::string cited_in_record(std::string_view source, Span cited,
                                          std::string_view charset);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Text files as sent by news agencies: a slug ("BC-HARBOUR-CRANE"), control lines of ANPA and IPTC
// 7901 and headlines between dashes above the story, "END", "###", "-30-" or "(more)" below it.
#pragma once

#include <cstddef>
#include <string_view>

#include "common/news/article.h"
#include "common/text/charset.h"

namespace dateline {

/// Reads the head of a wire file, if the text has one, into `article`: each line as a paragraph
/// with its zone, and the title. Returns its end in `decoded.text`; 0 if there is none.
std::size_t read_wire_head(const DecodedText& decoded, Article& article);

/// The offset of the closing marks of a wire file in `text`, from `begin` on; its size if it has
/// none.
[[nodiscard]] std::size_t wire_end(std::string_view text, std::size_t begin);

/// Appends the marks from `end` (wire_end) on, each line as a paragraph.
void append_wire_end(const DecodedText& decoded, std::size_t end, Article& article);

}  // namespace dateline

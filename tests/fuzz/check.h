// SPDX-License-Identifier: GPL-2.0-or-later
// Invariants that fuzz targets hold every input to.
#pragma once

#include <string_view>

#include "indexer/formats/format/choice.h"

namespace dateline::fuzz {

/// Ends the process with a message unless `holds`.
void require(bool holds, const char* what);

/// What the citations of an input are held to, beyond lying inside it.
enum class Cited {
  the_passage,  ///< read on their own they are the passage's text, up to white space
  anything,     ///< a part may read otherwise than in its place
};

/// Reads `bytes` with one reader: every article is sound (valid UTF-8 without line ends, maps and
/// lines that fit), and what each of its passages cites is inside, and as `cited_text` says.
void check_format(std::string_view bytes, const Format& format, Cited cited_text);

}  // namespace dateline::fuzz

// SPDX-License-Identifier: GPL-2.0-or-later
// Invariants that fuzz targets hold every input to.
#pragma once

#include <string_view>

#include "indexer/formats/format.h"

namespace dateline::fuzz {

/// Ends the process with a message unless `holds`.
void require(bool holds, const char* what);

/// Reads `bytes` with one reader: every article is sound (valid UTF-8 without line ends, maps and
/// lines that fit), its passages keep its sentences, and what each cites, decoded by `cited_text`,
/// is its text up to white space.
void check_format(std::string_view bytes, const Format& format);

}  // namespace dateline::fuzz

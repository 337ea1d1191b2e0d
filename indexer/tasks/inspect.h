// SPDX-License-Identifier: GPL-2.0-or-later
// --inspect: the zone of each line of a file, and the rule that gave it.
#pragma once

#include <ostream>
#include <vector>

#include "indexer/inputs/sources.h"
#include "indexer/run/file_reader.h"

namespace dateline {

/// Writes the articles of `file` as they would be indexed to `out`: the metadata of each, then a
/// row per paragraph with its line, zone, rule and text, shortened in the middle to fit `width`
/// columns; if paragraphs are of several records, also the place of each record. Safe for a
/// terminal. Appends what cannot be read to `rejections`; returns the number of articles.
std::size_t inspect(const SourceFile& file, const ReadOptions& options, std::size_t width,
                    std::ostream& out, std::vector<Rejection>& rejections);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// What each line of a file is taken for, and why.
#pragma once

#include <ostream>
#include <vector>

#include "indexer/file_reader.h"
#include "indexer/sources.h"

namespace dateline {

/// Writes the articles of `file` as they would be indexed to `out`: what is known of each, then a
/// row for each paragraph with its line, zone, rule and text, cut in its middle to fit `width`
/// columns; above those of each of several records its place. Safe for a terminal. Appends what
/// cannot be read to `rejections`; returns the number of articles.
std::size_t inspect(const SourceFile& file, const ReadOptions& options, std::size_t width,
                    std::ostream& out, std::vector<Rejection>& rejections);

}  // namespace dateline

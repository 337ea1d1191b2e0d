// SPDX-License-Identifier: GPL-2.0-or-later
// --dump-passages: the passages that a run would index, as lines for other programs.
#pragma once

#include <iosfwd>

#include "indexer/file_reader.h"
#include "indexer/report.h"
#include "indexer/sources.h"

namespace dateline {

/// Writes every passage of the articles in `sources` to `out`, in their order, a line each: its
/// number from 1, the article's id and the text, parted by tabs; white space within the text is
/// blanks. An article that came before is passed over. Lines that many articles repeat, which only
/// an index knows, are treated as in the article alone. Returns what was read and refused.
[[nodiscard]] Report dump_passages(const SourceList& sources, const ReadOptions& options,
                                   std::ostream& out);

/// The counts of a dump as one line for people: "2 files read: 7 passages of 3 articles dumped".
void print_dump_counts(std::ostream& out, const Report& report);

}  // namespace dateline

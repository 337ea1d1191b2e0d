// SPDX-License-Identifier: GPL-2.0-or-later
// --dump-passages: writes the passages that a run would index as lines for other programs.
#pragma once

#include <cstdint>
#include <iosfwd>

#include "indexer/inputs/sources.h"
#include "indexer/run/file_reader.h"
#include "indexer/run/report.h"

namespace dateline {

/// Where passages are written. A terminal gets no characters that could steer it.
enum class DumpTo : std::uint8_t { file, terminal };

/// Writes every passage of the articles in `sources` to `out`, in order, one per line: its number
/// from 1, the article's id and the text, separated by tabs; white space in the text becomes
/// blanks. Skips repeated articles. Lines that many articles repeat are known only to an index and
/// get the zone they have in the article alone. Returns what was read and refused.
[[nodiscard]] Report dump_passages(const SourceList& sources, const ReadOptions& options,
                                   std::ostream& out, DumpTo to = DumpTo::file);

/// The counts of a dump as one line for people: "2 files read: 7 passages of 3 articles dumped".
void print_dump_counts(std::ostream& out, const Report& report);

}  // namespace dateline

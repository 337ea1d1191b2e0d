// SPDX-License-Identifier: GPL-2.0-or-later
// The source files that articles/ remembers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/run/source_state.h"

namespace Xapian {
class Database;
}

namespace dateline {

/// The remembered state of a source file; nothing if it was never read.
[[nodiscard]] std::optional<SourceState> known_source(const Xapian::Database& articles,
                                                      const std::string& path);

/// The paths of all remembered sources, sorted.
[[nodiscard]] std::vector<std::string> known_sources(const Xapian::Database& articles);

}  // namespace dateline

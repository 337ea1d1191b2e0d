// SPDX-License-Identifier: GPL-2.0-or-later
// Translates filters to Xapian queries without weights: for servers, and for searches that use an
// order of Xapian's.
#pragma once

#include "searcher/query/filter.h"

namespace Xapian {
class Query;
}

namespace dateline {

/// How windows are translated for Xapian.
enum class WindowsAs : std::uint8_t {
  sources,  ///< posting sources, for databases in folders
  words,    ///< AND of their words, for servers: the text confirms positions
  phrases,  ///< OP_PHRASE and OP_NEAR, for a description
};

[[nodiscard]] Xapian::Query to_xapian(const Filter& filter, WindowsAs windows);

}  // namespace dateline

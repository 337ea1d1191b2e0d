// SPDX-License-Identifier: GPL-2.0-or-later
// Filters as queries of Xapian, without weights: for servers, and where documents are found in an
// order of Xapian's.
#pragma once

#include "searcher/query/filter.h"

namespace Xapian {
class Query;
}

namespace dateline {

/// What Xapian is given in place of windows.
enum class WindowsAs : std::uint8_t {
  sources,  ///< the documents, for databases in folders
  words,    ///< all of its words, for servers: the text has to confirm the rest
  phrases,  ///< OP_PHRASE and OP_NEAR, for a description
};

[[nodiscard]] Xapian::Query to_xapian(const Filter& filter, WindowsAs windows);

}  // namespace dateline

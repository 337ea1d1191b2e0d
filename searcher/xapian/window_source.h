// SPDX-License-Identifier: GPL-2.0-or-later
// Windows as posting sources for queries that Xapian runs.
#pragma once

#include "searcher/query/window.h"

namespace Xapian {
class Query;
}

namespace dateline {

/// The documents that match a window, for a database in folders.
[[nodiscard]] Xapian::Query window_source(const Window& window);

}  // namespace dateline

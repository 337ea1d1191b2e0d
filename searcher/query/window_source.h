// SPDX-License-Identifier: GPL-2.0-or-later
// Windows in queries that Xapian runs.
#pragma once

#include "searcher/query/window.h"

namespace Xapian {
class Query;
}

namespace dateline {

/// The documents that a window is true of, for a database in folders.
[[nodiscard]] Xapian::Query window_source(const Window& window);

}  // namespace dateline

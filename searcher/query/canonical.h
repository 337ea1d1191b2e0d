// SPDX-License-Identifier: GPL-2.0-or-later
// How a query was read, in words that say it without doubt.
#pragma once

#include <string>

#include "searcher/query/query.h"

namespace dateline {

/// A tree in the query language, on one line, with a bracket wherever one could be.
[[nodiscard]] std::string canonical(const QueryNode& root);

/// A tree, a node a line, each child two blanks further in than its parent.
[[nodiscard]] std::string outline(const QueryNode& root);

}  // namespace dateline

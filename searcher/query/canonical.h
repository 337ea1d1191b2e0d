// SPDX-License-Identifier: GPL-2.0-or-later
// Writes the tree of a query unambiguously.
#pragma once

#include <string>

#include "searcher/query/query.h"

namespace dateline {

/// The tree in the query language, on one line, fully bracketed.
[[nodiscard]] std::string canonical(const QueryNode& root);

/// The tree with one node per line, each child indented two blanks more than its parent.
[[nodiscard]] std::string outline(const QueryNode& root);

}  // namespace dateline

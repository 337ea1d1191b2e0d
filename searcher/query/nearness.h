// SPDX-License-Identifier: GPL-2.0-or-later
// Building the nodes of W/5, PRE/5, W/S… from their operands.
#pragma once

#include "searcher/query/query.h"

namespace dateline {

/// Most operators of nearness in one query; further ones are words.
inline constexpr std::size_t kMostNear = 100;

/// `left` near `right`. What stands beside a bracket goes to each of its operands:
/// (a AND NOT b) W/5 c is a W/5 c AND NOT b W/5 c; only the right side of NOT W/5 stays as it is. A
/// sign before the left operand is the whole's; one that excludes the right makes it NOT W/5.
[[nodiscard]] QueryNode near_node(QueryNode left, QueryNode right, Nearness nearness);

/// Whether a node's places in a text are those of its words: a word, a phrase, alternatives of
/// these, what stands near each other.
[[nodiscard]] bool has_places(const QueryNode& node);

}  // namespace dateline

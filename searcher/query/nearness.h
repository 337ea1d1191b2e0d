// SPDX-License-Identifier: GPL-2.0-or-later
// Builds the nodes of W/5, PRE/5, W/S… from their operands.
#pragma once

#include "searcher/query/query.h"

namespace dateline {

/// The largest number of proximity operators in one query; further ones are words.
inline constexpr std::size_t kMostNear = 100;

/// `left` near `right`. Distributes over brackets: (a AND NOT b) W/5 c is a W/5 c AND NOT b W/5 c;
/// only the right side of NOT W/5 is not distributed. A sign before the left operand applies to
/// the whole; a sign that excludes the right operand makes it NOT W/5.
[[nodiscard]] QueryNode near_node(QueryNode left, QueryNode right, Nearness nearness);

/// Whether a node matches at the places of its words: a word, a phrase, alternatives of these,
/// NEAR.
[[nodiscard]] bool has_places(const QueryNode& node);

}  // namespace dateline

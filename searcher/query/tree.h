// SPDX-License-Identifier: GPL-2.0-or-later
// Operations on query trees, shared by parser and planner.
#pragma once

#include <functional>
#include <string>

#include "searcher/query/query.h"

namespace dateline {

/// Whether a node is empty.
[[nodiscard]] bool is_empty(const QueryNode& node);

/// Whether a node contains a word or a field.
[[nodiscard]] bool holds_word(const QueryNode& node);

/// Calls `change` with every word of a node.
void for_each_word(QueryNode& node, const std::function<void(QueryWord&)>& change);

/// Appends a word of a phrase to those before it, as it is typed but for case and accents; what is
/// in one run stays together.
void append_folded(std::string& phrase, const QueryWord& word, char separator = ' ');

/// Asks for the words of a node in the form they are typed in.
void make_exact(QueryNode& node);

/// Whether matching a tree needs the text of a passage and not just its terms: positions,
/// frequencies or forms of words.
[[nodiscard]] bool needs_text(const QueryNode& node);

/// Whether a node contains a phrase.
[[nodiscard]] bool holds_phrase(const QueryNode& node);

/// Whether a field is where positions of words are required: within ATLEAST, next to NEAR.
[[nodiscard]] bool misplaces_field(const QueryNode& node);

/// Whether a node only excludes.
[[nodiscard]] bool only_excludes(const QueryNode& node);

/// Whether a node is made of fields alone.
[[nodiscard]] bool is_filter(const QueryNode& node);

/// Negates a node: excludes it, or requires what was excluded.
void exclude(QueryNode& node);

/// Pushes negation up (De Morgan): NOT a AND NOT b becomes NOT (a OR b), NOT a OR NOT b becomes
/// NOT (a AND b). Any other node is unchanged.
void exclude_as_whole(QueryNode& node);

}  // namespace dateline

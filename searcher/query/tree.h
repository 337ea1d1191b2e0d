// SPDX-License-Identifier: GPL-2.0-or-later
// What parser and planner both do to query trees.
#pragma once

#include <functional>
#include <string>

#include "searcher/query/query.h"

namespace dateline {

/// Whether a node says nothing.
[[nodiscard]] bool is_empty(const QueryNode& node);

/// Whether a node holds a word or a field.
[[nodiscard]] bool holds_word(const QueryNode& node);

/// Calls `change` with every word of a node.
void for_each_word(QueryNode& node, const std::function<void(QueryWord&)>& change);

/// Appends a word of a phrase to those before it, as it is typed but for case and accents; what is
/// in one run stays together.
void append_folded(std::string& phrase, const QueryWord& word, char separator = ' ');

/// Asks for the words of a node in the form they are typed in.
void make_exact(QueryNode& node);

/// Whether a tree says what only the text of a passage tells, not its terms: where words stand, how
/// often, in which form.
[[nodiscard]] bool needs_text(const QueryNode& node);

/// Whether a node holds a phrase.
[[nodiscard]] bool holds_phrase(const QueryNode& node);

/// Whether a field stands where places of words are asked for: within ATLEAST, beside NEAR.
[[nodiscard]] bool misplaces_field(const QueryNode& node);

/// Whether all that a node says is what it excludes.
[[nodiscard]] bool only_excludes(const QueryNode& node);

/// Whether a node is made of fields alone.
[[nodiscard]] bool is_filter(const QueryNode& node);

/// Excludes a node; what was excluded before is asked for then.
void exclude(QueryNode& node);

/// A node that only excludes becomes an exclusion: neither this nor that is "not one of both", not
/// this or not that is "not both". Any other stays as it is.
void exclude_as_whole(QueryNode& node);

}  // namespace dateline

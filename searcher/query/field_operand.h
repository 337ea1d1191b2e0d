// SPDX-License-Identifier: GPL-2.0-or-later
// Parses the value of a field.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/analysis/analyzer.h"
#include "searcher/query/lexer.h"
#include "searcher/query/query.h"
#include "searcher/query/query_words.h"

namespace dateline {

/// The node of a field lexeme of `query`, asked on the day `today`. Throws Error(usage) with a
/// caret under the value if it is missing or invalid.
[[nodiscard]] QueryNode field_node(const Lexeme& lexeme, std::string_view query,
                                   const std::optional<Date>& today, QueryWords& words,
                                   std::vector<Note>& notes);

/// A note if a text lexeme looks like a field (name:value) but no field has that name.
[[nodiscard]] std::optional<Note> unknown_field(const Lexeme& lexeme, std::string_view query);

/// The message, the query below it, and a caret under the byte `at`.
[[nodiscard]] std::string with_caret(std::string_view query, std::string_view message,
                                     std::size_t at);

}  // namespace dateline

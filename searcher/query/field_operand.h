// SPDX-License-Identifier: GPL-2.0-or-later
// Reading the value of a field.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/analysis/analyzer.h"
#include "searcher/query/lexer.h"
#include "searcher/query/query.h"
#include "searcher/query/query_words.h"

namespace dateline {

/// The node of a field lexeme of `query`, which was asked `today`. Throws Error(usage), with a
/// caret under the value, where there is none or it cannot be read.
[[nodiscard]] QueryNode field_node(const Lexeme& lexeme, std::string_view query,
                                   const std::optional<Date>& today, QueryWords& words,
                                   std::vector<Note>& notes);

/// A note where a text lexeme looks like a field (name:value) but no field has that name.
[[nodiscard]] std::optional<Note> unknown_field(const Lexeme& lexeme, std::string_view query);

/// A message with the query below it and a caret under the byte `at`.
[[nodiscard]] std::string with_caret(std::string_view query, std::string_view message,
                                     std::size_t at);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Parses and validates the numbers of operators.
#pragma once

#include <cstdint>
#include <string_view>

#include "searcher/query/lexer.h"

namespace dateline {

/// Throws Error(usage) that says what the operator `lexeme` of `query` `lacks`, with a caret.
[[noreturn]] void refuse_operator(const Lexeme& lexeme, std::string_view query,
                                  std::string_view lacks);

/// The number of an operator. Throws Error(usage) if it is missing or out of range.
[[nodiscard]] std::uint32_t operator_number(const Lexeme& lexeme, std::string_view query);

/// The number of a boost. Throws Error(usage) if it is too large.
[[nodiscard]] double boost_of(const Lexeme& lexeme, std::string_view query);

}  // namespace dateline

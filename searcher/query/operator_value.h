// SPDX-License-Identifier: GPL-2.0-or-later
// Reading the numbers of operators, and refusing those without sense.
#pragma once

#include <cstdint>
#include <string_view>

#include "searcher/query/lexer.h"

namespace dateline {

/// Throws Error(usage): the operator `lexeme` of `query` `lacks` something, with a caret under it.
[[noreturn]] void refuse_operator(const Lexeme& lexeme, std::string_view query,
                                  std::string_view lacks);

/// The number behind an operator's name. Throws Error(usage) where there is none that it takes.
[[nodiscard]] std::uint32_t operator_number(const Lexeme& lexeme, std::string_view query);

/// The number of a boost. Throws Error(usage) where it is too large.
[[nodiscard]] double boost_of(const Lexeme& lexeme, std::string_view query);

}  // namespace dateline

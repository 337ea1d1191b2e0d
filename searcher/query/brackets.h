// SPDX-License-Identifier: GPL-2.0-or-later
// Brackets of a query that have no partner.
#pragma once

#include <vector>

#include "searcher/query/lexer.h"
#include "searcher/query/note.h"

namespace dateline {

/// Takes out brackets without a partner and those within a hundred others, with notes. Operators
/// that lost their bracket become words.
void match_brackets(std::vector<Lexeme>& lexemes, std::vector<Note>& notes);

}  // namespace dateline

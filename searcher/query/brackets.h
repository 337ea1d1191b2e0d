// SPDX-License-Identifier: GPL-2.0-or-later
// Repairs brackets of a query that have no partner.
#pragma once

#include <vector>

#include "searcher/query/lexer.h"
#include "searcher/query/note.h"

namespace dateline {

/// Removes brackets without a partner and those nested more than a hundred deep, with notes.
/// Operators that lose their bracket become words.
void match_brackets(std::vector<Lexeme>& lexemes, std::vector<Note>& notes);

}  // namespace dateline

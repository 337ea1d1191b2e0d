// SPDX-License-Identifier: GPL-2.0-or-later
// The first step of reading a query: its text cut into words, phrases, operators and brackets.
#pragma once

#include <string_view>
#include <vector>

#include "searcher/query/fields.h"
#include "searcher/query/note.h"

namespace dateline {

struct Lexeme {
  enum class Kind {
    text,    ///< a run without white space
    phrase,  ///< the text between two quotation marks
    open,    ///< (
    close,   ///< )
    op_and,
    op_or,
    op_not,
    plus,   ///< + right before what is required
    minus,  ///< - right before what is excluded
    field,  ///< name:value, of a name in the table of fields
  };
  Kind kind = Kind::text;
  Span place;  ///< in the query; of a phrase, with its marks
  Span text;   ///< in the query; of a phrase, without them; of a field, its value without them
  const FieldRow* name = nullptr;  ///< of a field
};

/// The lexemes of `text` in order. AND, OR and NOT are operators only where the query also holds a
/// lower-case letter. The value of a field may stand in quotation marks. A quotation mark without a
/// partner is passed over, with a note.
[[nodiscard]] std::vector<Lexeme> lexemes(std::string_view text, std::vector<Note>& notes);

}  // namespace dateline

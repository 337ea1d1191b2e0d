// SPDX-License-Identifier: GPL-2.0-or-later
// The first step of reading a query: its text cut into words, phrases, operators and brackets.
#pragma once

#include <string_view>
#include <vector>

#include "common/analysis/language.h"
#include "searcher/query/fields.h"
#include "searcher/query/note.h"
#include "searcher/query/operators.h"

namespace dateline {

struct Lexeme {
  enum class Kind {
    text,    ///< a run without white space, or a word that holds a blank (J. K., 4 400)
    phrase,  ///< the text between two quotation marks
    open,    ///< (
    close,   ///< )
    op_and,
    op_or,
    op_not,
    op_near,   ///< W/5, PRE/5, W/S…
    function,  ///< HLEAD, CAPS, ATLEAST3: right before a bracket
    plus,      ///< + right before what is required
    minus,     ///< - right before what is excluded
    equals,    ///< = right before a word or phrase that is meant in this form
    boost,     ///< ^2 right behind a word, a phrase or a bracket
    field,     ///< name:value, of a name in the table of fields
  };
  Kind kind = Kind::text;
  Span place;  ///< in the query; of a phrase, with its marks
  Span text;   ///< in the query; of a phrase, without them; of a field, its value without them;
               ///< of a boost and an operator, its number
  const FieldRow* name = nullptr;   ///< of a field
  const OperatorRow* op = nullptr;  ///< of an operator
};

/// Most words, phrases and fields of a query; what comes behind them is not read, with a note.
inline constexpr std::size_t kMostQueryWords = 10'000;

/// The lexemes of `text` in order. Words are operators only where the query also holds a lower-case
/// letter. A word of `language` may hold a blank. The value of a field may stand in quotation
/// marks. A quotation mark without a partner is passed over, with a note.
[[nodiscard]] std::vector<Lexeme> lexemes(std::string_view text, const Language& language,
                                          std::vector<Note>& notes);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// The first step of parsing a query: splits its text into words, phrases, operators and brackets.
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
    function,  ///< HLEAD, CAPS, ATLEAST3: directly before a bracket
    plus,      ///< + directly before something required
    minus,     ///< - directly before something excluded
    equals,    ///< = directly before a word or phrase that must match in this form
    boost,     ///< ^2 directly after a word, a phrase or a bracket
    field,     ///< name:value, where the table of fields has the name
  };
  Kind kind = Kind::text;
  Span place;  ///< in the query; a phrase's includes its quotation marks
  Span text;   ///< in the query: a phrase or a field's value without quotation marks,
  ///< the number of a boost or an operator
  const FieldRow* name = nullptr;   ///< of a field
  const OperatorRow* op = nullptr;  ///< of an operator
};

/// The largest number of words, phrases and fields in a query; the rest is ignored, with a note.
inline constexpr std::size_t kMostQueryWords = 10'000;

/// The lexemes of `text` in order. Words are operators only if the query also has a lower-case
/// letter. A word of `language` may contain a blank. The value of a field may be in quotation
/// marks. A quotation mark without a partner is ignored, with a note.
[[nodiscard]] std::vector<Lexeme> lexemes(std::string_view text, const Language& language,
                                          std::vector<Note>& notes);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// A query as a tree: what was typed, read by our own rules, before any database.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/query/fields.h"
#include "searcher/query/note.h"
#include "searcher/via.h"

namespace dateline {

/// How a query is to be read.
struct QuerySyntax {
  bool plain = false;        ///< no operators at all
  bool strict = false;       ///< every note is an error
  bool require_all = false;  ///< words side by side are all required, not any of them
  bool variants = true;      ///< other spellings of names are searched for too
};

/// A word of the index that stands for a query word.
struct OtherForm {
  std::string form;  ///< in lower case
  std::string stem;  ///< the index term
  Via via = Via::variant;
};

/// One word of a query, analysed.
struct QueryWord {
  std::string folded;  ///< as typed, in lower case, without accents
  std::string form;    ///< as typed, in lower case
  std::string stem;    ///< the index term
  Span place;          ///< bytes of the query
  bool stop_word = false;
  /// Index terms that hold this word joined with a neighbour ("counter intelligence": also
  /// "counterintelligence"); any of them satisfies the word too.
  std::vector<std::string> joined;
  /// Other words of the index that are searched for it.
  std::vector<OtherForm> others = {};
};

/// How a child takes part in its parent.
enum class Mark : std::uint8_t { plain, required, excluded };

struct QueryNode {
  enum class Kind : std::uint8_t {
    word,      ///< words[0]
    phrase,    ///< words in this order, side by side
    compound,  ///< the parts of one typed word (Nur-Sultan): every child
    all_of,    ///< every child
    any_of,    ///< at least one child
    sequence,  ///< words side by side: any of them, the required ones, none of the excluded
    field,     ///< `operand`: a filter, which is required wherever it stands among others
  };
  Kind kind = Kind::sequence;
  Mark mark = Mark::plain;
  std::vector<QueryWord> words;
  std::vector<QueryNode> children;
  FieldOperand operand;
  Span place;
};

struct Query {
  std::string text;
  QueryNode root;  ///< a sequence; without children if the text holds no word
  std::vector<Note> notes;
};

/// Reads `text`. Never throws for ordinary text: what does not fit is repaired with a note; with
/// `syntax.strict` the first note is an Error(usage) with a caret under the place. So is, always, a
/// field whose value is missing or cannot be read.
[[nodiscard]] Query parse_query(std::string_view text, const QuerySyntax& syntax,
                                Analyzer& analyzer);

}  // namespace dateline

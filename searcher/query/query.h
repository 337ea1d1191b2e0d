// SPDX-License-Identifier: GPL-2.0-or-later
// Parses a typed query into a tree, without a database.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/query/fields.h"
#include "searcher/query/note.h"
#include "searcher/query/pattern.h"
#include "searcher/query/via.h"

namespace dateline {

/// How a query is parsed.
struct QuerySyntax {
  bool plain = false;        ///< no operators
  bool strict = false;       ///< a note is an error
  bool require_all = false;  ///< all words of a sequence are required, not just one
  bool variants = true;      ///< other spellings of names are searched too
  bool corrections = true;   ///< corrections of misspelt words are searched too
  bool exact = false;        ///< words match only in the form typed
  bool dates = true;         ///< dates in words rank articles of that time higher
  /// The day from which "last week" counts; without it such words are plain words.
  std::optional<Date> today = {};

  /// Whether spelling variants of names and umlauts are searched and suggested.
  [[nodiscard]] bool with_variants() const { return variants && !plain && !exact; }
  /// Whether misspelt words are corrected.
  [[nodiscard]] bool corrects() const { return corrections && !plain && !exact; }
};

/// A word of the index that matches instead of a query word.
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
  /// Whether the word before goes on here: both are of one run written without blanks.
  bool in_run = false;
  std::size_t overlap = 0;  ///< bytes of `folded` that the word before ends with
  bool stop_word = false;
  bool exact = false;    ///< =word: only in this form, not in every form of the stem
  bool capital = false;  ///< CAPS(word): only with a capital letter at the beginning
  double boost = 1;      ///< word^2: factor of its weight
  /// Index terms of compounds of this word with a neighbour ("counter intelligence":
  /// "counterintelligence"); any of them matches the word too.
  std::vector<std::string> joined;
  /// Other words of the index that match it.
  std::vector<OtherForm> others = {};
  /// Set if the word is a pattern, typed as `folded`; `others` then has the matching words.
  std::optional<Pattern> pattern = {};
  /// For a pattern: whether its stems have other forms too, so that the text must decide.
  bool forms_only = false;
};

/// How near the two operands of W/5, PRE/5, W/S… must be.
struct Nearness {
  enum class Unit : std::uint8_t { words, sentence, passage };
  Unit unit = Unit::words;
  std::uint32_t distance = 0;  ///< for words: the largest difference of positions, at least 1
  bool ordered = false;        ///< the first operand before the second
  bool apart = false;          ///< NOT W/5: the first without the second near it
  friend bool operator==(const Nearness&, const Nearness&) = default;
};

/// How a child takes part in its parent.
enum class Mark : std::uint8_t { plain, required, excluded };

struct QueryNode {
  enum class Kind : std::uint8_t {
    word,      ///< words[0]
    phrase,    ///< adjacent words in this order
    compound,  ///< the parts of one typed word (Nur-Sultan): every child
    all_of,    ///< every child
    any_of,    ///< at least one child
    sequence,  ///< a list of words: any of them, all required ones, none of the excluded
    near,      ///< two children, by `nearness`
    at_least,  ///< one child, which matches `count` times or more
    lead,      ///< one child, within the article's title or first passages
    field,     ///< `operand`: a filter, always required within a sequence
  };
  Kind kind = Kind::sequence;
  Mark mark = Mark::plain;
  std::vector<QueryWord> words;
  std::vector<QueryNode> children;
  FieldOperand operand;
  Nearness nearness;
  std::uint32_t count = 0;
  Span place;
};

/// Words of a query that name a time.
struct DateWords {
  DateRange range;           ///< both ends are set
  std::string words;         ///< as typed
  std::vector<Span> places;  ///< of each word, in bytes of the query
  bool is_relative = false;  ///< whether they depend on today's date
};

struct Query {
  std::string text;
  QueryNode root;  ///< a sequence; without children if the text has no word
  std::vector<Note> notes;
  std::optional<DateWords> dates = {};  ///< unless the query or its syntax forbids it
};

/// Parses `text`. Never throws for ordinary text: errors are repaired with a note; with
/// `syntax.strict` the first note is an Error(usage) with a caret under the place. A field or an
/// operator with a missing or invalid value or operand is always an Error(usage).
[[nodiscard]] Query parse_query(std::string_view text, const QuerySyntax& syntax,
                                Analyzer& analyzer);

}  // namespace dateline

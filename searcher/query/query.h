// SPDX-License-Identifier: GPL-2.0-or-later
// A query as a tree: what was typed, read by our own rules, before any database.
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
#include "searcher/via.h"

namespace dateline {

/// How a query is to be read.
struct QuerySyntax {
  bool plain = false;        ///< no operators at all
  bool strict = false;       ///< every note is an error
  bool require_all = false;  ///< words side by side are all required, not any of them
  bool variants = true;      ///< other spellings of names are searched for too
  bool corrections = true;   ///< words that seem misspelt are searched in another form too
  bool exact = false;        ///< every word is meant in the form it is typed in
  bool dates = true;         ///< dates in words prefer articles of that time
  /// The day that "last week" is counted from; without it such words are only words.
  std::optional<Date> today = {};

  /// Whether other spellings of names are searched for and suggested, and two letters for umlauts.
  [[nodiscard]] bool with_variants() const { return variants && !plain && !exact; }
  /// Whether misspelt words are corrected.
  [[nodiscard]] bool corrects() const { return corrections && !plain && !exact; }
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
  /// Whether the word before goes on here: both are of one run written without blanks.
  bool in_run = false;
  std::size_t overlap = 0;  ///< bytes of `folded` that the word before ends with
  bool stop_word = false;
  bool exact = false;    ///< =word: only in this form, not in any of the stem
  bool capital = false;  ///< CAPS(word): only where it begins with a capital letter
  double boost = 1;      ///< word^2: how much more than another word it counts
  /// Index terms that hold this word joined with a neighbour ("counter intelligence": also
  /// "counterintelligence"); any of them satisfies the word too.
  std::vector<std::string> joined;
  /// Other words of the index that are searched for it.
  std::vector<OtherForm> others = {};
  /// Set where the word is a pattern, which `folded` has as typed: `others` are the words that
  /// match.
  std::optional<Pattern> pattern = {};
  /// Of a pattern: whether its stems have other forms as well, so that the text has to tell.
  bool forms_only = false;
};

/// How near to each other the two operands of W/5, PRE/5, W/S… are to stand.
struct Nearness {
  enum class Unit : std::uint8_t { words, sentence, passage };
  Unit unit = Unit::words;
  std::uint32_t distance = 0;  ///< of words: how far positions may differ; at least 1
  bool ordered = false;        ///< the first operand before the second
  bool apart = false;          ///< NOT W/5: the first without the second so near
  friend bool operator==(const Nearness&, const Nearness&) = default;
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
    near,      ///< two children, by `nearness`
    at_least,  ///< one child, which matches `count` times or more
    lead,      ///< one child, in the article's title or first passages
    field,     ///< `operand`: a filter, which is required wherever it stands among others
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
  bool is_relative = false;  ///< whether they hang on the day they are asked
};

struct Query {
  std::string text;
  QueryNode root;  ///< a sequence; without children if the text holds no word
  std::vector<Note> notes;
  std::optional<DateWords> dates = {};  ///< unless the query or its syntax says otherwise
};

/// Reads `text`. Never throws for ordinary text: what does not fit is repaired with a note; with
/// `syntax.strict` the first note is an Error(usage) with a caret under the place. So is, always, a
/// field or an operator whose value or operand is missing or cannot be read.
[[nodiscard]] Query parse_query(std::string_view text, const QuerySyntax& syntax,
                                Analyzer& analyzer);

}  // namespace dateline

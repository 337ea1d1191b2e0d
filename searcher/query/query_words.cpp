// SPDX-License-Identifier: GPL-2.0-or-later
// Analyses the typed words.
#include "searcher/query/query_words.h"

#include <algorithm>
#include <iterator>

#include "common/analysis/word_chars.h"
#include "common/text/ascii.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"
#include "searcher/query/address.h"
#include "searcher/query/long_runs.h"
#include "searcher/query/operators.h"

namespace dateline {
namespace {

// The bytes of a pattern that distinguish it; Xapian's terms have at most 245.
constexpr std::size_t kLongestKey = 200;

bool is_letter_word(std::string_view folded) {
  return folded.size() > 1 && folded.find_first_of("0123456789.:") == std::string_view::npos;
}

// The last character of a run, which the pair before it contains.
bool is_run_end(const QueryWord& word) {
  return word.overlap > 0 && word.overlap == word.folded.size();
}

bool is_ideograph(std::string_view text, const Token& token) {
  return ideograph_end(text, token.begin) == token.end;
}

// Records how a word relates to the one directly before it in a text.
void link(std::string_view text, const Token& before, const Token& token, QueryWord& word) {
  const bool in_pair = before.pair && token.begin < before.end;
  const bool adjoins = token.begin == before.end &&
                       (before.pair || is_ideograph(text, before) || is_ideograph(text, token));
  word.in_run = in_pair || adjoins;
  if (in_pair) word.overlap = word.folded.size();
}

void leave_out_run_ends(std::vector<QueryWord>& words) {
  for (std::size_t i = words.size(); i-- > 0;) {
    const bool goes_on = i + 1 < words.size() && words[i + 1].in_run;
    if (is_run_end(words[i]) && !goes_on) {
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }
}

}  // namespace

QueryWord QueryWords::word_of(const Token& token, Span text) const {
  QueryWord word;
  word.folded = analyzer_.folded(token.form);
  word.form = analyzer_.form(token.form);
  word.stem = analyzer_.stem(token.stem);
  word.place = {text.begin + token.begin, text.begin + token.end};
  word.stop_word = token.stop_word;
  return word;
}

// Whether a stop word in capitals is an acronym: not if the whole query is in capitals, and not if
// it is an operator without operands.
bool QueryWords::asks_acronym(Span place) const {
  return stands_out(text_, place.begin, place.end) && !find_operator(place.of(text_));
}

// Replaces the last word by its second term, if the query asks for that.
void QueryWords::replace(std::vector<QueryWord>& words, const Token& token, Span text) const {
  QueryWord second = word_of(token, text);
  if (token.acronym && !asks_acronym(second.place)) return;
  second.in_run = words.back().in_run;
  second.overlap = words.back().overlap;
  words.back() = std::move(second);
}

std::vector<QueryWord> QueryWords::of(Span text, RunEnds ends) {
  analyzer_.analyze(text.of(text_), tokens_);
  std::vector<QueryWord> words;
  std::vector<const Token*> joined;
  const Token* before = nullptr;  // the word before, or its pair
  for (const Token& token : tokens_) {
    if (token.bare) continue;
    if (token.joined) {
      joined.push_back(&token);
      continue;
    }
    if (token.pair || token.acronym) {
      replace(words, token, text);
    } else {
      words.push_back(word_of(token, text));
      if (before != nullptr) link(text.of(text_), *before, token, words.back());
    }
    before = &token;
  }
  if (ends == RunEnds::left_out) leave_out_run_ends(words);
  for (const Token* token : joined) {
    const Span place{text.begin + token->begin, text.begin + token->end};
    for (QueryWord& word : words) {
      if (place.contains(word.place)) word.joined.emplace_back(analyzer_.stem(token->stem));
    }
  }
  return words;
}

namespace {

bool is_wildcard(char byte) { return byte == '*' || byte == '?'; }

// The runs of letters, digits and wildcards in a typed word; a question mark belongs to a run only
// between two of these.
std::vector<Span> runs(std::string_view typed) {
  std::vector<Span> found;
  std::size_t begin = 0;
  const auto end_run = [&](std::size_t end) {
    while (end > begin && typed[end - 1] == '?') --end;
    while (begin < end && typed[begin] == '?') ++begin;
    if (end > begin) found.push_back({begin, end});
  };
  for (std::size_t at = 0; at < typed.size();) {
    const utf8::CodePoint read = utf8::decode(typed, at);
    using unicode::CharClass;
    const CharClass cls = unicode::char_class(read.value);
    const bool inside = cls == CharClass::letter || cls == CharClass::digit ||
                        cls == CharClass::mark || is_wildcard(typed[at]);
    if (!inside) {
      end_run(at);
      begin = at + read.size;
    }
    at += read.size;
  }
  end_run(typed.size());
  return found;
}

bool ends_in_apostrophe(std::string_view text) {
  std::size_t last = text.size();
  while (last > 0 && !utf8::is_boundary(text[--last])) {
  }
  return !text.empty() &&
         unicode::char_class(utf8::decode(text, last).value) == unicode::CharClass::apostrophe;
}

}  // namespace

// Merges adjacent stars; nullopt if no letter is left.
std::optional<QueryWord> QueryWords::pattern(Span text, std::optional<std::size_t> edits) {
  const std::string lower = unicode::lower_case(text.of(text_), analyzer_.language().turkic);
  QueryWord word;
  word.place = text;
  word.folded = unicode::fold_accents(lower);
  word.form = word.folded;
  Pattern pattern;
  pattern.kind = edits ? Pattern::Kind::fuzzy : Pattern::Kind::wildcard;
  pattern.edits = edits.value_or(0);
  bool letters = false;
  for (std::size_t at = 0; at < word.folded.size();) {
    const utf8::CodePoint read = utf8::decode(word.folded, at);
    const bool wild = is_wildcard(word.folded[at]);
    letters = letters || !wild;
    const bool again =
        read.value == U'*' && !pattern.letters.empty() && pattern.letters.back() == U'*';
    if (!again && !(wild && edits)) pattern.letters.push_back(read.value);
    at += read.size;
  }
  if (!letters) return std::nullopt;
  word.stem = word.folded.substr(0, kLongestKey);
  if (edits) word.stem += '~' + std::to_string(*edits);
  word.pattern = std::move(pattern);
  return word;
}

// A run of characters matches within longer runs without a pattern; in an address signs are
// literal.
bool QueryWords::is_asked_pattern(Span typed) const {
  const std::string_view word = typed.of(text_);
  return is_pattern(word) && !is_pasted_address(word) && !holds_ideograph(word);
}

bool QueryWords::holds_pattern(const std::vector<Span>& typed) const {
  return std::any_of(typed.begin(), typed.end(),
                     [this](Span word) { return is_asked_pattern(word); });
}

// Without a pattern the analyzer gets the whole text at once.
std::vector<QueryWord> QueryWords::of_typed(Span text, std::vector<Note>& notes) {
  const std::vector<Span> typed = typed_words(text);
  const bool patterns = holds_pattern(typed);
  if (!patterns && !holds_ideograph(text.of(text_))) return of(text);
  std::vector<QueryWord> words;
  for (const Span word : typed) {
    std::vector<QueryWord> more = is_asked_pattern(word) ? of_pattern(word, notes) : of_runs(word);
    std::move(more.begin(), more.end(), std::back_inserter(words));
  }
  return words;
}

// A single character that is one of several words of a long run is a stop word.
std::vector<QueryWord> QueryWords::of_runs(Span typed) {
  std::vector<QueryWord> words;
  const std::vector<Span> pieces = words_of_runs(typed.of(text_));
  for (const Span part : pieces) {
    const Span piece{typed.begin + part.begin, typed.begin + part.end};
    std::vector<QueryWord> more = of(piece);
    const bool single = ideograph_end(piece.of(text_), 0) == piece.size();
    if (pieces.size() > 1 && single && !more.empty()) more[0].stop_word = true;
    std::move(more.begin(), more.end(), std::back_inserter(words));
  }
  return words;
}

std::vector<QueryWord> QueryWords::of_phrase(Span text, std::vector<Note>& notes) {
  const std::vector<Span> typed = typed_words(text);
  std::vector<QueryWord> words;
  if (!holds_pattern(typed)) {
    words = of(text, RunEnds::kept);
  } else {
    for (const Span word : typed) {
      std::vector<QueryWord> more =
          is_asked_pattern(word) ? of_pattern(word, notes) : of(word, RunEnds::kept);
      std::move(more.begin(), more.end(), std::back_inserter(words));
    }
  }
  if (!words.empty() && is_run_end(words.back())) words.pop_back();
  return words;
}

std::vector<Span> QueryWords::typed_words(Span text) const {
  std::vector<Span> found;
  for (std::size_t end = text.begin; end < text.end;) {
    std::size_t begin = end;
    while (begin < text.end && ascii::is_space(text_[begin])) ++begin;
    end = begin;
    while (end < text.end && !ascii::is_space(text_[end])) ++end;
    if (end > begin) found.push_back({begin, end});
  }
  return found;
}

// A typed word with a pattern in it: its other parts are ordinary words.
std::vector<QueryWord> QueryWords::of_pattern(Span typed, std::vector<Note>& notes) {
  const std::string_view text = typed.of(text_);
  const std::size_t tilde = text.rfind('~');
  const bool wild = text.find('*') != std::string_view::npos ||
                    text.substr(0, tilde).find('?') != std::string_view::npos;
  std::optional<std::size_t> edits;
  Span letters = typed;
  if (tilde != std::string_view::npos && asks_edits(text.substr(tilde + 1))) {
    letters.end = typed.begin + tilde;
    const std::string_view number = text.substr(tilde + 1);
    if (wild) {
      notes.push_back({"a word has wildcards or errors, not both; " +
                           short_quote(text.substr(tilde)) + " is ignored",
                       {letters.end, typed.end}});
    } else {
      edits = kMostEdits;
      if (number == "0" || number == "1") edits = static_cast<std::size_t>(number[0] - '0');
      if (!number.empty() && number != "2" && *edits == kMostEdits) {
        notes.push_back({"words with 1 or 2 errors can be asked for; " +
                             short_quote(text.substr(tilde)) + " is read as ~2",
                         {letters.end, typed.end}});
      }
    }
  }
  std::vector<QueryWord> words;
  for (const Span run : runs(letters.of(text_))) {
    const Span part{letters.begin + run.begin, letters.begin + run.end};
    const std::string_view before = letters.of(text_).substr(0, run.begin);
    if (ends_in_apostrophe(before) && ascii::lower(part.of(text_)) == "s") continue;  // Masimov's~1
    const bool wildcards = part.of(text_).find_first_of("*?") != std::string_view::npos;
    if (!wildcards && !edits) {
      std::vector<QueryWord> plain = of(part);
      std::move(plain.begin(), plain.end(), std::back_inserter(words));
    } else if (std::optional<QueryWord> word = pattern(part, edits)) {
      words.push_back(std::move(*word));
    }
  }
  return words;
}

namespace {

// Adjacent words that may be written as one.
constexpr std::size_t kMostJoined = 3;

bool may_be_joined(const QueryNode& node) {
  if (node.kind != QueryNode::Kind::word || node.mark != Mark::plain) return false;
  const QueryWord& word = node.words[0];
  return !word.exact && !word.capital && !word.pattern && !word.stop_word &&
         is_letter_word(word.folded);
}

}  // namespace

// Every run of two or three words. Forms that are not in the index are dropped later.
void QueryWords::join_neighbours(QueryNode& node) {
  for (std::size_t first = 0; first < node.children.size(); ++first) {
    std::string together;
    for (std::size_t last = first; last < std::min(first + kMostJoined, node.children.size());
         ++last) {
      if (!may_be_joined(node.children[last])) break;
      together += node.children[last].words[0].folded;
      if (last > first) add_joined(node, first, last, together);
    }
  }
}

void QueryWords::add_joined(QueryNode& node, std::size_t first, std::size_t last,
                            std::string_view together) {
  analyzer_.analyze(together, tokens_);
  if (tokens_.size() != 1) return;
  const std::string stem(analyzer_.stem(tokens_[0].stem));
  for (std::size_t i = first; i <= last; ++i) {
    std::vector<std::string>& forms = node.children[i].words[0].joined;
    if (std::find(forms.begin(), forms.end(), stem) == forms.end()) forms.push_back(stem);
  }
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Parses lexemes into a tree.
//
//   query    := sequence of: [NOT] operand { (AND | OR | AND NOT | OR NOT | NOT) operand }
//   operand  := near { [NOT] (W/5 | PRE/5 | W/S …) near }
//   near     := [+ | -] ( [=] (word | phrase) | field | [HLEAD | CAPS | ATLEAST3] "(" query ")" )
//   [^2]
// Proximity binds first, then AND and NOT, then OR, then sequence. A part that only excludes
// ("(NOT a)", "NOT a AND NOT b") is excluded as a whole from what surrounds it.
#include <algorithm>

#include "common/error.h"
#include "common/text/utf8.h"
#include "searcher/query/address.h"
#include "searcher/query/brackets.h"
#include "searcher/query/date_words.h"
#include "searcher/query/field_operand.h"
#include "searcher/query/lexer.h"
#include "searcher/query/nearness.h"
#include "searcher/query/operator_value.h"
#include "searcher/query/query.h"
#include "searcher/query/query_words.h"
#include "searcher/query/question.h"
#include "searcher/query/tree.h"

namespace dateline {
namespace {

using Kind = Lexeme::Kind;

class Parser {
 public:
  Parser(std::string_view text, const std::optional<Date>& today, Analyzer& analyzer,
         std::vector<Note>& notes)
      : text_(text), today_(today), words_(text, analyzer), notes_(notes) {}

  QueryNode run(std::vector<Lexeme> lexemes) {
    lexemes_ = std::move(lexemes);
    match_brackets(lexemes_, notes_);
    QueryNode root = sequence();
    if (only_excludes(root)) {
      for (QueryNode& child : root.children) {
        note("there is nothing to exclude it from, so it is searched for", child.place);
        child.mark = Mark::plain;
      }
    }
    return root;
  }

  // All of the text as words, without operators.
  QueryNode plain() {
    QueryNode root;
    root.place = {0, text_.size()};
    append_words(root, words_.of(root.place));
    words_.join_neighbours(root);
    return root;
  }

 private:
  [[nodiscard]] bool done() const { return next_ >= lexemes_.size(); }
  [[nodiscard]] Kind kind() const { return lexemes_[next_].kind; }
  [[nodiscard]] bool is(Kind kind, std::size_t ahead = 0) const {
    return next_ + ahead < lexemes_.size() && lexemes_[next_ + ahead].kind == kind;
  }
  void note(std::string text, Span place) { notes_.push_back({std::move(text), place}); }

  QueryNode sequence() {
    QueryNode node;
    node.place.begin = done() ? text_.size() : lexemes_[next_].place.begin;
    while (!done() && kind() != Kind::close) {
      if (is(Kind::boost)) {  // what it followed was skipped
        ++next_;
      } else if (is_stray_operator()) {
        stray_operator(node);
      } else {
        append(node, alternatives());
      }
    }
    if (next_ > 0) node.place.end = lexemes_[next_ - 1].place.end;
    words_.join_neighbours(node);
    return node;
  }

  // Joins operands by AND or OR; drops operands without a word, and returns a single one unchanged.
  static QueryNode joined(QueryNode&& node) {
    std::erase_if(node.children, is_empty);
    if (node.children.size() == 1) {
      QueryNode only = std::move(node.children.front());
      return only;
    }
    exclude_as_whole(node);
    return std::move(node);
  }

  static bool begins_operand(Kind kind) {
    return kind == Kind::text || kind == Kind::phrase || kind == Kind::open || kind == Kind::plus ||
           kind == Kind::minus || kind == Kind::field || kind == Kind::equals ||
           kind == Kind::function;
  }
  [[nodiscard]] bool operand_at(std::size_t ahead) const {
    return next_ + ahead < lexemes_.size() && begins_operand(lexemes_[next_ + ahead].kind);
  }

  // An operator without operands is a word: "AND now the weather". NOT at the beginning of a
  // sequence excludes like a minus sign.
  [[nodiscard]] bool is_stray_operator() const {
    if (kind() == Kind::op_not) return !operand_at(1);
    return kind() == Kind::op_and || kind() == Kind::op_or || kind() == Kind::op_near;
  }
  void stray_operator(QueryNode& node) {
    const Span place = lexemes_[next_].place;
    note("the operator is missing an operand and is read as a word", place);
    append_words(node, words_.of(place));
    ++next_;
  }

  void append(QueryNode& node, QueryNode&& child) {
    if (child.kind == QueryNode::Kind::compound && child.mark == Mark::plain) {
      // In a sequence, the parts of one typed word are separate words.
      for (QueryNode& part : child.children) node.children.push_back(std::move(part));
    } else if (!is_empty(child)) {
      node.children.push_back(std::move(child));
    }
  }

  // Whether the operator here is followed by an operand, or NOT and an operand.
  [[nodiscard]] bool operator_joins() const {
    return operand_at(1) || (is(Kind::op_not, 1) && operand_at(2));
  }

  QueryNode alternatives() {
    QueryNode first = conjunction();
    if (!(is(Kind::op_or) && operator_joins())) return first;
    QueryNode node;
    node.kind = QueryNode::Kind::any_of;
    node.place = first.place;
    node.children.push_back(std::move(first));
    while (is(Kind::op_or) && operator_joins()) {
      ++next_;
      node.children.push_back(conjunction());
      node.place.end = node.children.back().place.end;
    }
    return joined(std::move(node));
  }

  [[nodiscard]] bool joins() const {
    return is(Kind::op_and) ? operator_joins() : is(Kind::op_not) && operand_at(1);
  }

  QueryNode conjunction() {
    QueryNode first = factor();
    if (!joins()) return first;
    QueryNode node;
    node.kind = QueryNode::Kind::all_of;
    node.place = first.place;
    node.children.push_back(std::move(first));
    while (joins()) {
      if (is(Kind::op_and)) ++next_;
      node.children.push_back(factor());
      node.place.end = node.children.back().place.end;
    }
    return joined(std::move(node));
  }

  QueryNode factor() {
    const bool excluded = is(Kind::op_not);
    if (excluded) ++next_;
    QueryNode node = nearness();
    if (excluded) exclude(node);
    return node;
  }

  [[nodiscard]] bool nearness_joins() const {
    if (nears_ >= kMostNear) return false;
    return (is(Kind::op_near) && operand_at(1)) ||
           (is(Kind::op_not) && is(Kind::op_near, 1) && operand_at(2));
  }
  QueryNode nearness() {
    QueryNode left = operand();
    while (nearness_joins()) {
      const bool apart = is(Kind::op_not);
      if (apart) ++next_;
      const Lexeme lexeme = lexemes_[next_++];
      Nearness nearness = lexeme.op->nearness;
      nearness.apart = apart;
      if (lexeme.op->takes_number) nearness.distance = operator_number(lexeme, text_);
      QueryNode right = operand();
      if (!holds_text(left) || !holds_text(right)) refuse_empty(lexeme);
      left = near_node(std::move(left), std::move(right), nearness);
      if (misplaces_field(left)) refuse_field(lexeme);
      ++nears_;
    }
    return left;
  }

  static bool holds_text(const QueryNode& node) { return holds_word(node) && !is_filter(node); }
  [[noreturn]] void refuse_empty(const Lexeme& lexeme) const {
    refuse_operator(lexeme, text_, "has no word to work on");
  }
  [[noreturn]] void refuse_field(const Lexeme& lexeme) const {
    refuse_operator(lexeme, text_, "works on words, not on a field");
  }

  // Several signs remain if a bracket between them was skipped; the first one counts.
  QueryNode operand() {
    const Lexeme first = lexemes_[next_];
    bool exact = false;
    while (is(Kind::plus) || is(Kind::minus) || is(Kind::equals)) {
      exact = exact || is(Kind::equals);
      ++next_;
    }
    if (done() || !begins_operand(kind())) return QueryNode();
    QueryNode node = unsigned_operand();
    if (exact) make_exact(node);
    boost(node);
    if (first.kind == Kind::minus) exclude(node);
    if (first.kind == Kind::plus && node.mark == Mark::plain) node.mark = Mark::required;
    node.place.begin = first.place.begin;
    return node;
  }

  QueryNode unsigned_operand() {
    const Lexeme lexeme = lexemes_[next_++];
    if (lexeme.kind == Kind::phrase) return phrase(lexeme);
    if (lexeme.kind == Kind::field) {
      return field_node(lexeme, text_, today_, words_, notes_);
    }
    if (lexeme.kind == Kind::function) return function(lexeme);
    if (lexeme.kind != Kind::open) return word(lexeme);
    return bracket();
  }
  QueryNode bracket() {
    QueryNode node = sequence();
    if (is(Kind::close)) ++next_;
    exclude_as_whole(node);
    return node;
  }

  // ATLEAST counts the parts of one typed word as one.
  QueryNode only_word() {
    QueryNode node = word(lexemes_[next_]);
    next_ += 2;
    return node;
  }

  QueryNode function(const Lexeme& lexeme) {
    const std::uint32_t count = lexeme.op->takes_number ? operator_number(lexeme, text_) : 0;
    ++next_;
    QueryNode inner = is(Kind::text) && is(Kind::close, 1) ? only_word() : bracket();
    if (!holds_text(inner)) refuse_empty(lexeme);
    inner.place.begin = lexeme.place.begin;
    if (lexeme.op->kind == OperatorKind::capitals) {
      for_each_word(inner, [](QueryWord& word) { word.capital = true; });
      return inner;
    }
    QueryNode node;
    node.kind =
        lexeme.op->kind == OperatorKind::lead ? QueryNode::Kind::lead : QueryNode::Kind::at_least;
    node.count = count;
    node.place = inner.place;
    std::swap(node.mark, inner.mark);
    node.children.push_back(std::move(inner));
    if (misplaces_field(node)) refuse_field(lexeme);
    return node;
  }

  void boost(QueryNode& node) {
    for (; is(Kind::boost); ++next_) {
      const Lexeme& lexeme = lexemes_[next_];
      const double typed = boost_of(lexeme, text_);
      for_each_word(node, [typed](QueryWord& word) { word.boost = typed; });
      node.place.end = lexeme.place.end;
    }
  }

  QueryNode phrase(const Lexeme& lexeme) {
    QueryNode node;
    node.kind = QueryNode::Kind::phrase;
    node.place = lexeme.place;
    node.words = words_.of_phrase(lexeme.text, notes_);
    if (node.words.empty()) node.kind = QueryNode::Kind::sequence;
    if (node.words.size() == 1) node.kind = QueryNode::Kind::word;
    return node;
  }

  // "a b"~5, the proximity syntax of other tools.
  [[nodiscard]] bool is_slop(const Lexeme& lexeme) const {
    const bool behind = next_ > 1 && lexemes_[next_ - 2].kind == Kind::phrase &&
                        lexemes_[next_ - 2].place.end == lexeme.place.begin;
    return behind && text_[lexeme.text.begin] == '~';
  }

  QueryNode word(const Lexeme& lexeme) {
    const std::string_view typed = lexeme.text.of(text_);
    if (std::optional<Note> unknown = unknown_field(lexeme, text_)) {
      notes_.push_back(std::move(*unknown));
    }
    if (is_slop(lexeme)) {
      note(short_quote(typed) +
               " after a phrase is ignored; write a NEAR/5 b to find words near each other",
           lexeme.place);
      return {};
    }
    if (is_pasted_address(typed)) return address(lexeme);
    if (typed.find_first_not_of('*') == std::string_view::npos) {
      note("a star by itself matches no word and is ignored", lexeme.place);
    }
    QueryNode node;
    node.kind = QueryNode::Kind::compound;
    node.place = lexeme.place;
    append_words(node, words_.of_typed(lexeme.text, notes_));
    if (node.children.empty()) node.kind = QueryNode::Kind::sequence;
    if (node.children.size() == 1) return std::move(node.children.front());
    return node;
  }

  // One thing, found with and without its scheme.
  QueryNode address(Lexeme lexeme) {
    lexeme.text.begin += address_host(lexeme.text.of(text_));
    return phrase(lexeme);
  }

  // A run of characters without blanks is a phrase.
  static void append_words(QueryNode& node, std::vector<QueryWord>&& words) {
    for (QueryWord& word : words) {
      if (word.in_run && !node.children.empty()) {
        QueryNode& run = node.children.back();
        run.kind = QueryNode::Kind::phrase;
        run.place.end = word.place.end;
        run.words.push_back(std::move(word));
        continue;
      }
      QueryNode child;
      child.kind = QueryNode::Kind::word;
      child.place = word.place;
      child.words.push_back(std::move(word));
      node.children.push_back(std::move(child));
    }
  }

  std::string_view text_;
  std::optional<Date> today_;
  QueryWords words_;
  std::vector<Note>& notes_;
  std::vector<Lexeme> lexemes_;
  std::size_t next_ = 0;
  std::size_t nears_ = 0;
};

}  // namespace

Query parse_query(std::string_view text, const QuerySyntax& syntax, Analyzer& analyzer) {
  Query query;
  query.text = text;
  if (const std::size_t valid = utf8::valid_prefix(text); valid < text.size()) {
    throw Error(ExitStatus::usage,
                "the query is not valid UTF-8 (byte " + std::to_string(valid) + ")",
                "check the terminal's or the file's encoding");
  }
  Parser parser(query.text, syntax.today, analyzer, query.notes);
  query.root = syntax.plain ? parser.plain()
                            : parser.run(lexemes(query.text, analyzer.language(), query.notes));
  ignore_question_words(query.text, analyzer.language().name, query.root);
  if (syntax.dates && !syntax.plain && !syntax.exact) {
    query.dates = preferred_dates(query, analyzer.language().name, syntax.today);
  }
  if (syntax.exact) make_exact(query.root);
  if (!holds_word(query.root)) {
    query.root = QueryNode();
    query.notes.push_back({"the query has no words", {0, query.text.size()}});
  }
  std::stable_sort(query.notes.begin(), query.notes.end(),
                   [](const Note& a, const Note& b) { return a.place.begin < b.place.begin; });
  if (syntax.strict && !query.notes.empty()) {
    throw Error(ExitStatus::usage,
                with_caret(query.text, query.notes.front().text, query.notes.front().place.begin),
                "without --strict it is repaired and searched");
  }
  return query;
}

}  // namespace dateline

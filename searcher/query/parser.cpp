// SPDX-License-Identifier: GPL-2.0-or-later
// From lexemes to a tree.
//
//   query    := sequence of: [NOT] operand { (AND | OR | AND NOT | OR NOT | NOT) operand }
//   operand  := [+ | -] ( word | phrase | field | "(" query ")" )
// AND and NOT bind before OR, OR before standing side by side. What only excludes ("(NOT a)",
// "NOT a AND NOT b") is excluded as a whole from what stands around it.
#include <algorithm>

#include "common/error.h"
#include "common/text/utf8.h"
#include "searcher/query/field_operand.h"
#include "searcher/query/lexer.h"
#include "searcher/query/query.h"
#include "searcher/query/tree.h"

namespace dateline {
namespace {

using Kind = Lexeme::Kind;

constexpr std::size_t kDeepest = 100;  // brackets within brackets

class Parser {
 public:
  Parser(std::string_view text, Analyzer& analyzer, std::vector<Note>& notes)
      : text_(text), analyzer_(analyzer), notes_(notes) {}

  QueryNode run(std::vector<Lexeme> lexemes) {
    lexemes_ = std::move(lexemes);
    match_brackets();
    QueryNode root = sequence();
    if (only_excludes(root)) {
      for (QueryNode& child : root.children) {
        note("there is nothing to exclude it from, so it is searched for", child.place);
        child.mark = Mark::plain;
      }
    }
    return root;
  }

  // All of the text as words, nothing as an operator.
  QueryNode plain() {
    QueryNode root;
    root.place = {0, text_.size()};
    append_words(root, root.place, Mark::plain);
    join_neighbours(root);
    return root;
  }

 private:
  [[nodiscard]] bool done() const { return next_ >= lexemes_.size(); }
  [[nodiscard]] Kind kind() const { return lexemes_[next_].kind; }
  [[nodiscard]] bool is(Kind kind, std::size_t ahead = 0) const {
    return next_ + ahead < lexemes_.size() && lexemes_[next_ + ahead].kind == kind;
  }
  void note(std::string text, Span place) { notes_.push_back({std::move(text), place}); }

  // Brackets without a partner, or too deep, are taken out.
  void match_brackets() {
    std::vector<std::size_t> open;
    std::vector<bool> drop(lexemes_.size(), false);
    bool too_deep = false;
    for (std::size_t i = 0; i < lexemes_.size(); ++i) {
      if (lexemes_[i].kind == Kind::open) open.push_back(i);
      if (lexemes_[i].kind != Kind::close) continue;
      if (open.empty()) {
        drop[i] = true;
        note("the bracket closes nothing and is passed over", lexemes_[i].place);
        continue;
      }
      if (open.size() > kDeepest) {
        if (!too_deep) {
          note("too many brackets stand within brackets and the inner ones are passed over",
               lexemes_[open.back()].place);
        }
        too_deep = drop[i] = drop[open.back()] = true;
      }
      open.pop_back();
    }
    for (const std::size_t i : open) {
      drop[i] = true;
      note("the bracket is never closed and is passed over", lexemes_[i].place);
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < lexemes_.size(); ++i) {
      if (!drop[i]) lexemes_[kept++] = lexemes_[i];
    }
    lexemes_.resize(kept);
  }

  QueryNode sequence() {
    QueryNode node;
    node.place.begin = done() ? text_.size() : lexemes_[next_].place.begin;
    while (!done() && kind() != Kind::close) {
      if (is_stray_operator()) {
        stray_operator(node);
      } else {
        append(node, alternatives());
      }
    }
    if (next_ > 0) node.place.end = lexemes_[next_ - 1].place.end;
    join_neighbours(node);
    return node;
  }

  // What AND or OR joins; operands without a word are gone, and what stands alone is itself.
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
           kind == Kind::minus || kind == Kind::field;
  }
  [[nodiscard]] bool operand_at(std::size_t ahead) const {
    return next_ + ahead < lexemes_.size() && begins_operand(lexemes_[next_ + ahead].kind);
  }

  // An operator with nothing to stand between is a word: "AND now the weather". NOT at the
  // beginning of a sequence excludes like a minus sign.
  [[nodiscard]] bool is_stray_operator() const {
    if (kind() == Kind::op_not) return !operand_at(1);
    return kind() == Kind::op_and || kind() == Kind::op_or;
  }
  void stray_operator(QueryNode& node) {
    const Span place = lexemes_[next_].place;
    note("the operator has nothing to stand between and is read as a word", place);
    append_words(node, place, Mark::plain);
    ++next_;
  }

  void append(QueryNode& node, QueryNode&& child) {
    if (child.kind == QueryNode::Kind::compound && child.mark == Mark::plain) {
      // Side by side with others, the parts of one typed word are words like these.
      for (QueryNode& part : child.children) node.children.push_back(std::move(part));
    } else if (!is_empty(child)) {
      node.children.push_back(std::move(child));
    }
  }

  // Whether the operator here has an operand behind it, or NOT and an operand.
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
    QueryNode node = operand();
    if (excluded) exclude(node);
    return node;
  }

  // Several signs are left where a bracket between them was passed over; the first counts.
  QueryNode operand() {
    const Lexeme first = lexemes_[next_];
    while (is(Kind::plus) || is(Kind::minus)) ++next_;
    if (done() || !begins_operand(kind())) return QueryNode();
    QueryNode node = unsigned_operand();
    if (first.kind == Kind::minus) exclude(node);
    if (first.kind == Kind::plus && node.mark == Mark::plain) node.mark = Mark::required;
    node.place.begin = first.place.begin;
    return node;
  }

  QueryNode unsigned_operand() {
    const Lexeme lexeme = lexemes_[next_++];
    if (lexeme.kind == Kind::phrase) return phrase(lexeme);
    if (lexeme.kind == Kind::field) return field_node(lexeme, text_, analyzer_);
    if (lexeme.kind != Kind::open) return word(lexeme);
    QueryNode node = sequence();
    if (is(Kind::close)) ++next_;
    exclude_as_whole(node);
    return node;
  }

  QueryNode phrase(const Lexeme& lexeme) {
    QueryNode node;
    node.kind = QueryNode::Kind::phrase;
    node.place = lexeme.place;
    node.words = words_of(lexeme.text);
    if (node.words.empty()) node.kind = QueryNode::Kind::sequence;
    if (node.words.size() == 1) node.kind = QueryNode::Kind::word;
    return node;
  }

  QueryNode word(const Lexeme& lexeme) {
    warn_of_field(lexeme);
    QueryNode node;
    node.kind = QueryNode::Kind::compound;
    node.place = lexeme.place;
    append_words(node, lexeme.text, Mark::plain);
    if (node.children.empty()) node.kind = QueryNode::Kind::sequence;
    if (node.children.size() == 1) return std::move(node.children.front());
    return node;
  }

  void append_words(QueryNode& node, Span text, Mark mark) {
    for (QueryWord& word : words_of(text)) {
      QueryNode child;
      child.kind = QueryNode::Kind::word;
      child.mark = mark;
      child.place = word.place;
      child.words.push_back(std::move(word));
      node.children.push_back(std::move(child));
    }
  }

  // The words of a part of the query. Joined forms the analyzer gives (counter-intelligence) go
  // with the words they are made of.
  std::vector<QueryWord> words_of(Span text) {
    analyzer_.analyze(text.of(text_), tokens_);
    std::vector<QueryWord> words;
    std::vector<const Token*> joined;
    for (const Token& token : tokens_) {
      if (token.joined) {
        joined.push_back(&token);
        continue;
      }
      QueryWord word;
      word.folded = analyzer_.folded(token.form);
      word.form = analyzer_.form(token.form);
      word.stem = analyzer_.stem(token.stem);
      word.place = {text.begin + token.begin, text.begin + token.end};
      word.stop_word = token.stop_word;
      words.push_back(std::move(word));
    }
    for (const Token* token : joined) {
      const Span place{text.begin + token->begin, text.begin + token->end};
      for (QueryWord& word : words) {
        if (place.contains(word.place)) word.joined.emplace_back(analyzer_.stem(token->stem));
      }
    }
    return words;
  }

  // Two words side by side may be written as one in the text.
  void join_neighbours(QueryNode& node) {
    for (std::size_t i = 0; i + 1 < node.children.size(); ++i) {
      QueryNode& left = node.children[i];
      QueryNode& right = node.children[i + 1];
      if (left.kind != QueryNode::Kind::word || right.kind != QueryNode::Kind::word) continue;
      if (left.mark != Mark::plain || right.mark != Mark::plain) continue;
      const QueryWord& a = left.words[0];
      const QueryWord& b = right.words[0];
      const bool letters = is_letter_word(a.folded) && is_letter_word(b.folded);
      if (!letters || a.stop_word || b.stop_word) continue;
      analyzer_.analyze(a.folded + b.folded, tokens_);
      if (tokens_.size() != 1) continue;
      const std::string stem(analyzer_.stem(tokens_[0].stem));
      for (QueryNode* word : {&left, &right}) {
        std::vector<std::string>& forms = word->words[0].joined;
        if (std::find(forms.begin(), forms.end(), stem) == forms.end()) forms.push_back(stem);
      }
    }
  }
  static bool is_letter_word(std::string_view folded) {
    return folded.size() > 1 && folded.find_first_of("0123456789.:") == std::string_view::npos;
  }

  // name:value looks like a field; nothing silently means something else.
  void warn_of_field(const Lexeme& lexeme) {
    const std::string_view text = lexeme.text.of(text_);
    const std::size_t colon = text.find(':');
    if (colon == 0 || colon == std::string_view::npos || colon + 1 >= text.size()) return;
    if (text[colon + 1] == '/' || text[colon + 1] == ':') return;
    const std::string_view name = text.substr(0, colon);
    const bool letters = std::all_of(name.begin(), name.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    });
    if (!letters) return;
    note(std::string(name) + " is no field, so " + std::string(text) + " is read as text",
         lexeme.place);
  }

  std::string_view text_;
  Analyzer& analyzer_;
  std::vector<Note>& notes_;
  std::vector<Lexeme> lexemes_;
  std::vector<Token> tokens_;
  std::size_t next_ = 0;
};

bool holds_word(const QueryNode& node) {
  return !node.words.empty() || node.kind == QueryNode::Kind::field ||
         std::any_of(node.children.begin(), node.children.end(), holds_word);
}

}  // namespace

Query parse_query(std::string_view text, const QuerySyntax& syntax, Analyzer& analyzer) {
  Query query;
  query.text = text;
  if (const std::size_t valid = utf8::valid_prefix(text); valid < text.size()) {
    throw Error(ExitStatus::usage,
                "the query is not valid UTF-8 (byte " + std::to_string(valid) + ")",
                "check the terminal's or the file's encoding");
  }
  Parser parser(query.text, analyzer, query.notes);
  query.root = syntax.plain ? parser.plain() : parser.run(lexemes(query.text, query.notes));
  if (!holds_word(query.root)) {
    query.root = QueryNode();
    query.notes.push_back({"the query holds no word", {0, query.text.size()}});
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

// SPDX-License-Identifier: GPL-2.0-or-later
// Splits a query into lexemes.
#include "searcher/query/lexer.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "common/analysis/spaced_word.h"
#include "common/text/ascii.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"
#include "searcher/query/address.h"

namespace dateline {
namespace {

using unicode::CharClass;

// Any quotation mark of a kind closes any other of it: people paste and type them mixed.
bool is_quotation_mark(char32_t c) {
  constexpr auto kMarks =
      std::to_array<char32_t>({U'"', 0x201C, 0x201D, 0x201E, 0x201F, 0x2039, 0x203A, 0xAB, 0xBB,
                               0x300C, 0x300D, 0x300E, 0x300F, 0x301D, 0x301E, 0x301F, 0xFF02});
  return std::find(kMarks.begin(), kMarks.end(), c) != kMarks.end();
}

bool is_space(char32_t c) { return (c < 0x80 && c <= U' ') || unicode::is_blank(c); }

bool begins_word(char32_t c) {
  const CharClass cls = unicode::char_class(c);
  return cls == CharClass::letter || cls == CharClass::digit || cls == CharClass::ideograph;
}

bool has_lower_case(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint c = utf8::decode(text, at);
    if (unicode::char_class(c.value) == CharClass::letter && !unicode::is_upper(c.value))
      return true;
    at += c.size;
  }
  return false;
}

class Lexer {
 public:
  Lexer(std::string_view text, const Language& language, std::vector<Note>& notes)
      : text_(text), language_(language), notes_(notes), operators_(has_lower_case(text)) {}

  std::vector<Lexeme> run() {
    while (at_ < text_.size()) {
      const utf8::CodePoint c = utf8::decode(text_, at_);
      if (is_space(c.value)) {
        at_ += c.size;
      } else if (words_ >= kMostQueryWords) {
        notes_.push_back({"the query is long: only its first " + std::to_string(kMostQueryWords) +
                              " words are read",
                          {at_, text_.size()}});
        break;
      } else if (c.value == U'(' || c.value == U')') {
        put(c.value == U'(' ? Lexeme::Kind::open : Lexeme::Kind::close, at_ + c.size);
      } else if (is_quotation_mark(c.value)) {
        phrase(c.size);
        ++words_;
      } else if ((c.value == U'+' || c.value == U'-') && marks_what_follows()) {
        put(c.value == U'+' ? Lexeme::Kind::plus : Lexeme::Kind::minus, at_ + c.size);
      } else if (c.value == U'=' && equals_what_follows()) {
        put(Lexeme::Kind::equals, at_ + c.size);
      } else if (c.value == U'^' && boosts_what_precedes()) {
        boost(end_of_word());
      } else {
        word();
        ++words_;
      }
    }
    return std::move(found_);
  }

 private:
  void put(Lexeme::Kind kind, std::size_t end) {
    found_.push_back({kind, {at_, end}, {at_, end}});
    at_ = end;
  }

  // + and - are operators only at the beginning of a word, a phrase or a bracket.
  [[nodiscard]] bool marks_what_follows() const {
    const bool apart =
        at_ == 0 || text_[at_ - 1] == '(' || is_space(static_cast<unsigned char>(text_[at_ - 1]));
    if (!apart || at_ + 1 >= text_.size()) return false;
    const char32_t next = utf8::decode(text_, at_ + 1).value;
    return begins_word(next) || is_quotation_mark(next) || next == U'(' ||
           (next == U'=' && at_ + 2 < text_.size() && begins_form(at_ + 2));
  }

  // = at the beginning of a word or a phrase, which may have + or - before it.
  [[nodiscard]] bool equals_what_follows() const {
    const bool apart = at_ == 0 || text_[at_ - 1] == '(' ||
                       is_space(static_cast<unsigned char>(text_[at_ - 1])) ||
                       ends_here(Lexeme::Kind::plus) || ends_here(Lexeme::Kind::minus);
    return apart && at_ + 1 < text_.size() && begins_form(at_ + 1);
  }
  [[nodiscard]] bool begins_form(std::size_t at) const {
    const char32_t c = utf8::decode(text_, at).value;
    return begins_word(c) || is_quotation_mark(c);
  }
  [[nodiscard]] bool ends_here(Lexeme::Kind kind) const {
    return !found_.empty() && found_.back().kind == kind && found_.back().place.end == at_;
  }

  // ^2 directly after a phrase or a bracket; after a word it is read with the word.
  [[nodiscard]] bool boosts_what_precedes() const {
    return (ends_here(Lexeme::Kind::phrase) || ends_here(Lexeme::Kind::close)) &&
           parse_boost(text_.substr(at_ + 1, end_of_word() - at_ - 1)).has_value();
  }
  void boost(std::size_t end) {
    found_.push_back({Lexeme::Kind::boost, {at_, end}, {at_ + 1, end}});
    at_ = end;
  }

  void phrase(std::size_t mark_size) {
    const std::size_t begin = at_ + mark_size;
    for (std::size_t end = begin; end < text_.size();) {
      const utf8::CodePoint c = utf8::decode(text_, end);
      if (is_quotation_mark(c.value)) {
        found_.push_back({Lexeme::Kind::phrase, {at_, end + c.size}, {begin, end}});
        at_ = end + c.size;
        return;
      }
      end += c.size;
    }
    notes_.push_back({"the quotation mark is never closed and is ignored", {at_, begin}});
    at_ = begin;
  }

  [[nodiscard]] std::size_t end_of_word() const {
    std::size_t end = at_;
    while (end < text_.size()) {
      const utf8::CodePoint c = utf8::decode(text_, end);
      if (is_space(c.value) || c.value == U'(' || c.value == U')' || is_quotation_mark(c.value)) {
        break;
      }
      end += c.size;
    }
    return end;
  }

  void word() {
    if (const std::size_t end = address_end(text_, at_); end > at_) {
      return put(Lexeme::Kind::text, end);
    }
    const std::size_t end = std::max(end_of_word(), spaced_word_end(text_, at_, language_));
    if (const FieldRow* name = field_at(end)) return field(*name, end);
    const std::string_view word = text_.substr(at_, end - at_);
    if (operators_ && operator_word(word, end)) return;
    // Only after a letter; 10^6 is a number.
    const std::size_t caret = word.rfind('^');
    if (caret != std::string_view::npos && caret > 0 && parse_boost(word.substr(caret + 1)) &&
        !ascii::is_digit(word[caret - 1])) {
      put(Lexeme::Kind::text, at_ + caret);
      return boost(end);
    }
    put(Lexeme::Kind::text, end);
  }

  // Reads an operator, if the word is one; functions must be followed directly by a bracket.
  bool operator_word(std::string_view word, std::size_t end) {
    const std::optional<FoundOperator> found = find_operator(word);
    if (!found) return false;
    const bool before_bracket = end < text_.size() && text_[end] == '(';
    if (is_function(found->row->kind) && !before_bracket) return false;
    const Span number{end - found->number.size(), end};
    found_.push_back({lexeme_kind(found->row->kind), {at_, end}, number, nullptr, found->row});
    at_ = end;
    return true;
  }
  static Lexeme::Kind lexeme_kind(OperatorKind kind) {
    switch (kind) {
      case OperatorKind::conjunction:
        return Lexeme::Kind::op_and;
      case OperatorKind::disjunction:
        return Lexeme::Kind::op_or;
      case OperatorKind::negation:
        return Lexeme::Kind::op_not;
      case OperatorKind::nearness:
        return Lexeme::Kind::op_near;
      default:
        return Lexeme::Kind::function;
    }
  }

  // The field with whose name and colon the word here begins.
  [[nodiscard]] const FieldRow* field_at(std::size_t end) const {
    const std::string_view word = text_.substr(at_, end - at_);
    const std::size_t colon = word.find(':');
    return colon == std::string_view::npos ? nullptr : find_field(word.substr(0, colon));
  }

  // A word up to `end`, or a field with its value in quotation marks.
  void field(const FieldRow& name, std::size_t end) {
    const std::size_t begin = at_;
    Span value{at_ + name.name.size() + 1, end};
    at_ = end;
    if (value.empty() && end < text_.size()) {
      const utf8::CodePoint mark = utf8::decode(text_, end);
      const std::size_t before = found_.size();
      if (is_quotation_mark(mark.value)) phrase(mark.size);
      if (found_.size() > before) {
        value = found_.back().text;
        found_.pop_back();
      }
    }
    found_.push_back({Lexeme::Kind::field, {begin, at_}, value, &name});
  }

  std::string_view text_;
  const Language& language_;
  std::vector<Note>& notes_;
  bool operators_;
  std::size_t at_ = 0;
  std::size_t words_ = 0;  // including phrases, fields and operators written as words
  std::vector<Lexeme> found_;
};

}  // namespace

std::vector<Lexeme> lexemes(std::string_view text, const Language& language,
                            std::vector<Note>& notes) {
  return Lexer(text, language, notes).run();
}

}  // namespace dateline

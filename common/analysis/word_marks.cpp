// SPDX-License-Identifier: GPL-2.0-or-later
// The scanner's rules for marks within words: in numbers, apostrophes (the possessive is here),
// hyphens.
#include "common/analysis/ascii_class.h"
#include "common/analysis/scanner.h"
#include "common/analysis/thousands.h"
#include "common/analysis/word_chars.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline {

using unicode::CharClass;

// 4,400 -> 4400: groups of exactly three digits after at most three.
bool Analyzer::Scanner::read_thousands() {
  if (!word_->digits_only || key().size() != at_ - word_->begin) return false;
  const std::size_t end = thousands_end(text_, word_->begin, at_, analyzer_.language());
  if (end == at_) return false;
  for (const char c : text_.substr(at_, end - at_)) {
    if (is_ascii_digit(c)) keys_ += c;
  }
  at_ = end;
  word_->end = static_cast<std::uint32_t>(at_);
  return true;
}

// 4.5, 08:30, 10.0.0.1: a stop or colon between digits belongs to the number.
bool Analyzer::Scanner::read_number_separator() {
  if (!word_->digits_only || at_ + 1 >= text_.size()) return false;
  if ((text_[at_] != '.' && text_[at_] != ':') || !is_ascii_digit(text_[at_ + 1])) return false;
  keys_ += text_[at_++];
  return true;
}

std::size_t Analyzer::Scanner::apostrophe_at(std::size_t offset) const {
  if (offset >= text_.size()) return 0;
  if (text_[offset] == '\'') return 1;
  if (ascii_class(text_[offset]) != Ascii::not_ascii) return 0;
  const utf8::CodePoint c = utf8::decode(text_, offset);
  return unicode::char_class(c.value) == CharClass::apostrophe ? c.size : 0;
}

// An apostrophe between letters: the possessive is skipped, an elision splits, else it joins.
// Returns whether the word continues.
bool Analyzer::Scanner::read_apostrophe() {
  const std::size_t size = apostrophe_at(at_);
  const std::size_t next = at_ + size;
  if (size == 0 || !begins_word(text_, next) || is_ascii_digit(text_[next])) return false;
  if ((text_[next] == 's' || text_[next] == 'S') && !continues_word(text_, next + 1)) {
    at_ = next + 1;
    return false;
  }
  if (analyzer_.language().elides || word_->digits_only) return false;
  at_ = next;
  return true;
}

std::size_t Analyzer::Scanner::hyphen_at(std::size_t offset) const {
  if (offset >= text_.size()) return 0;
  if (text_[offset] == '-') return 1;
  if (ascii_class(text_[offset]) != Ascii::not_ascii) return 0;
  const utf8::CodePoint c = utf8::decode(text_, offset);
  return unicode::char_class(c.value) == CharClass::hyphen ? c.size : 0;
}

// A hyphen that links the word before it to the word after it.
void Analyzer::Scanner::read_hyphen() {
  const std::size_t size = hyphen_at(at_);
  if (size == 0 || !begins_word(text_, at_ + size)) return;
  at_ += size;
  is_linked_ = true;
}

}  // namespace dateline

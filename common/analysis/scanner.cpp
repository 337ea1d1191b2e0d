// SPDX-License-Identifier: GPL-2.0-or-later
// The tokenising rules listed in analyzer.h. ASCII goes through one table; other text through ICU.
#include "common/analysis/scanner.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

using unicode::CharClass;

enum class Ascii : unsigned char { separator, lower, upper, digit, not_ascii };

constexpr std::array<Ascii, 256> kAscii = [] {
  std::array<Ascii, 256> table{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = Ascii::lower;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) table[c] = Ascii::upper;
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = Ascii::digit;
  for (std::size_t c = 0x80; c < 0x100; ++c) table[c] = Ascii::not_ascii;
  return table;
}();

Ascii ascii_class(char c) { return kAscii[static_cast<unsigned char>(c)]; }
bool is_digit(char c) { return ascii_class(c) == Ascii::digit; }
bool is_ascii_letter(char c) {
  return ascii_class(c) == Ascii::lower || ascii_class(c) == Ascii::upper;
}

// Of a text, which is under 4 GiB.
std::uint32_t offset(std::size_t place) { return static_cast<std::uint32_t>(place); }

// What makes the next word a sentence's first, so that its capital says nothing about names.
bool opens_sentence(char32_t c) {
  switch (c) {
    case U'.':
    case U'!':
    case U'?':
    case U':':
    case U';':
    case U'"':
    case U'(':
    case U'[':
    case U'|':
    case U'*':
    case U'\n':
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0x2022:
    case 0x2026:
    case 0xB7:
    case 0x2018:
      return true;
    default:
      return false;
  }
}

}  // namespace

void Analyzer::Scanner::run() {
  while (at_ < text_.size()) {
    const Ascii cls = ascii_class(text_[at_]);
    if (cls == Ascii::separator) {
      skip_separator();
    } else if (cls != Ascii::not_ascii) {
      if (!is_ascii_letter(text_[at_]) || !read_initials()) read_word();
    } else {
      const utf8::CodePoint c = utf8::decode(text_, at_);
      const CharClass wide = unicode::char_class(c.value);
      if (wide == CharClass::letter || wide == CharClass::digit) {
        read_word();
      } else if (wide == CharClass::ideograph) {
        read_ideograph(c.size);
      } else {
        skip_separator();
      }
    }
  }
  look_up_words();
}

void Analyzer::Scanner::skip_separator() {
  is_linked_ = false;
  if (text_[at_] == ' ') {  // nearly always
    ++at_;
    return;
  }
  const utf8::CodePoint c = utf8::decode(text_, at_);
  if (opens_sentence(c.value)) opens_sentence_ = true;
  if (c.value == U'\n') gap_ += kParagraphGap;
  at_ += c.size;
}

void Analyzer::Scanner::begin_word() {
  word_ = &words_[waiting_];
  *word_ = Word{};
  word_->begin = offset(at_);
  word_->key_begin = offset(keys_.size());
}

bool Analyzer::Scanner::word_begins_at(std::size_t offset) const {
  if (offset >= text_.size()) return false;
  const Ascii cls = ascii_class(text_[offset]);
  if (cls != Ascii::not_ascii) return cls != Ascii::separator;
  const CharClass wide = unicode::char_class(utf8::decode(text_, offset).value);
  return wide == CharClass::letter || wide == CharClass::digit;
}

bool Analyzer::Scanner::word_continues_at(std::size_t offset) const {
  if (offset >= text_.size()) return false;
  if (ascii_class(text_[offset]) != Ascii::not_ascii) return word_begins_at(offset);
  const CharClass wide = unicode::char_class(utf8::decode(text_, offset).value);
  return wide == CharClass::letter || wide == CharClass::digit || wide == CharClass::mark;
}

// U.S., U.N, a.m.: single letters between stops, the last stop being optional.
bool Analyzer::Scanner::read_initials() {
  if (at_ < no_initials_before_) return false;
  std::size_t end = at_;
  std::size_t letters = 0;
  while (end + 1 < text_.size() && is_ascii_letter(text_[end]) && text_[end + 1] == '.') {
    end += 2;
    ++letters;
  }
  if (letters == 0) return false;
  if (end < text_.size() && is_ascii_letter(text_[end]) && !word_continues_at(end + 1)) {
    ++end;
    ++letters;
  }
  if (letters < 2 || word_begins_at(end)) {
    no_initials_before_ = end;  // no part of the chain is initials either
    return false;
  }

  begin_word();
  word_->end = offset(end);
  word_->letters = offset(letters);
  word_->digits_only = false;
  for (const char c : text_.substr(at_, end - at_)) {
    if (c == '.') continue;
    if (ascii_class(c) == Ascii::upper) ++word_->capitals;
    keys_ += static_cast<char>(c | 0x20);
  }
  word_->starts_upper = ascii_class(text_[at_]) == Ascii::upper;
  if (analyzer_.is_stop_word(key())) {
    const std::string plain(key());
    keys_.resize(word_->key_begin);
    for (const char c : plain) keys_.append({c, '.'});
  }
  at_ = end;
  is_linked_ = false;
  read_apostrophe();
  end_word();
  return true;
}

void Analyzer::Scanner::read_word() {
  begin_word();
  do {
    read_run();
    word_->end = offset(at_);
  } while (read_thousands() || read_number_separator() || read_apostrophe());
  end_word();
}

// Letters and digits of ASCII in a row, in which nearly all text consists.
void Analyzer::Scanner::read_plain() {
  constexpr std::size_t kMost = 32;  // what is longer is read on by the rules for all text
  const std::size_t begin = keys_.size();
  const std::size_t most = std::min(kMost, text_.size() - at_);
  keys_.resize(begin + kMost);
  char* const to = keys_.data() + begin;
  const char* const from = text_.data() + at_;
  std::uint32_t size = 0;
  std::uint32_t capitals = 0;
  std::uint32_t digits = 0;
  for (; size < most; ++size) {
    const Ascii cls = ascii_class(from[size]);
    if (cls == Ascii::separator || cls == Ascii::not_ascii) break;
    capitals += cls == Ascii::upper ? 1U : 0U;
    digits += cls == Ascii::digit ? 1U : 0U;
    to[size] = static_cast<char>(from[size] | 0x20);  // which digits have anyway
  }
  if (begin == word_->key_begin && size > 0) {
    word_->starts_upper = ascii_class(from[0]) == Ascii::upper;
  }
  keys_.resize(begin + size);
  word_->letters += size - digits;
  word_->capitals += capitals;
  at_ += size;
}

void Analyzer::Scanner::read_run() {
  const bool first = key().empty();
  const std::size_t letters = word_->letters;
  const std::size_t capitals = word_->capitals;
  if (!analyzer_.language().turkic) read_plain();
  while (at_ < text_.size()) {
    const char c = text_[at_];
    const Ascii cls = ascii_class(c);
    if (cls == Ascii::lower || cls == Ascii::digit) {
      keys_ += c;
      if (cls == Ascii::lower) ++word_->letters;
      ++at_;
    } else if (cls == Ascii::upper) {
      if (first && key().empty()) word_->starts_upper = true;
      if (c == 'I' && analyzer_.language().turkic) {
        keys_ += "ı";
        word_->ascii = false;
      } else {
        keys_ += static_cast<char>(c | 0x20);
      }
      ++word_->letters;
      ++word_->capitals;
      ++at_;
    } else if (cls == Ascii::not_ascii) {
      const utf8::CodePoint wide = utf8::decode(text_, at_);
      const CharClass wide_class = unicode::char_class(wide.value);
      if (wide_class != CharClass::letter && wide_class != CharClass::mark &&
          wide_class != CharClass::digit) {
        break;
      }
      if (wide_class == CharClass::letter) {
        const bool upper = unicode::is_upper(wide.value);
        if (first && key().empty()) word_->starts_upper = upper;
        ++word_->letters;
        if (upper) ++word_->capitals;
      }
      keys_.append(text_.substr(at_, wide.size));
      word_->ascii = false;
      word_->digits_only = false;
      at_ += wide.size;
    } else {
      break;
    }
  }
  if (word_->letters != letters || word_->capitals != capitals) word_->digits_only = false;
}

// The size of a thousands mark at `offset`: a comma, an apostrophe or an unbreakable narrow space.
std::size_t Analyzer::Scanner::thousands_mark_at(std::size_t offset) const {
  const char c = text_[offset];
  if (c == ',' || c == '\'') return 1;
  if (ascii_class(c) != Ascii::not_ascii) return 0;
  const utf8::CodePoint wide = utf8::decode(text_, offset);
  const bool mark =
      wide.value == 0xA0 || wide.value == 0x202F || wide.value == 0x2009 || wide.value == 0x2019;
  return mark ? wide.size : 0;
}

// 4,400 -> 4400: groups of exactly three digits after at most three.
bool Analyzer::Scanner::read_thousands() {
  if (!word_->digits_only || key().size() > 3) return false;
  bool any = false;
  while (at_ < text_.size()) {
    const std::size_t size = thousands_mark_at(at_);
    const std::size_t group = at_ + size;
    if (size == 0 || group + 3 > text_.size()) break;
    if (!is_digit(text_[group]) || !is_digit(text_[group + 1]) || !is_digit(text_[group + 2]))
      break;
    if (group + 3 < text_.size() && is_digit(text_[group + 3])) break;
    keys_.append(text_.substr(group, 3));
    at_ = group + 3;
    word_->end = offset(at_);
    any = true;
  }
  return any;
}

// 4.5, 08:30, 10.0.0.1: a stop or colon between digits belongs to the number.
bool Analyzer::Scanner::read_number_separator() {
  if (!word_->digits_only || at_ + 1 >= text_.size()) return false;
  if ((text_[at_] != '.' && text_[at_] != ':') || !is_digit(text_[at_ + 1])) return false;
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

// An apostrophe between letters: the possessive is passed over, an elision splits, else it joins.
// Returns whether the word goes on.
bool Analyzer::Scanner::read_apostrophe() {
  const std::size_t size = apostrophe_at(at_);
  const std::size_t next = at_ + size;
  if (size == 0 || !word_begins_at(next) || is_digit(text_[next])) return false;
  if ((text_[next] == 's' || text_[next] == 'S') && !word_continues_at(next + 1)) {
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

void Analyzer::Scanner::end_word() {
  const bool country = key() == "us" && word_->capitals == 2 && word_->end - word_->begin == 2;
  if (country && analyzer_.is_stop_word(key())) {
    keys_.resize(word_->key_begin);
    keys_ += "u.s.";
  }
  word_->key_size = offset(key().size());
  word_->key = make_key(key());
  analyzer_.expect(word_->key);
  word_->gap = std::exchange(gap_, 0);
  word_->opens_sentence = std::exchange(opens_sentence_, false);
  word_->linked = std::exchange(is_linked_, false);
  const std::size_t hyphen = at_ == word_->end ? hyphen_at(at_) : 0;
  if (hyphen > 0 && word_begins_at(at_ + hyphen)) {
    at_ += hyphen;
    is_linked_ = true;
  }
  if (++waiting_ == kWordsAhead) look_up_words();
}

void Analyzer::Scanner::read_ideograph(std::size_t size) {
  begin_word();
  keys_.append(text_.substr(at_, size));
  word_->ascii = false;
  word_->digits_only = false;
  at_ += size;
  while (at_ < text_.size() && ascii_class(text_[at_]) == Ascii::not_ascii) {  // its marks
    const utf8::CodePoint c = utf8::decode(text_, at_);
    if (unicode::char_class(c.value) != CharClass::mark) break;
    keys_.append(text_.substr(at_, c.size));
    at_ += c.size;
  }
  word_->end = offset(at_);
  is_linked_ = false;
  end_word();
  is_linked_ = false;  // no part of a hyphenated word
}

}  // namespace dateline

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
}

void Analyzer::Scanner::skip_separator() {
  const utf8::CodePoint c = utf8::decode(text_, at_);
  if (opens_sentence(c.value)) sentence_open_ = true;
  if (c.value == U'\n') position_ += kParagraphGap;
  at_ += c.size;
  is_linked_ = false;
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

  word_ = Word{};
  word_.begin = at_;
  word_.end = end;
  word_.letters = letters;
  word_.digits_only = false;
  std::string dotted;
  for (const char c : text_.substr(at_, end - at_)) {
    if (c == '.') continue;
    if (ascii_class(c) == Ascii::upper) ++word_.capitals;
    word_.key += static_cast<char>(c | 0x20);
    dotted += word_.key.back();
    dotted += '.';
  }
  word_.starts_upper = ascii_class(text_[at_]) == Ascii::upper;
  if (analyzer_.is_stop_word(word_.key)) word_.key = dotted;
  at_ = end;
  is_linked_ = false;
  read_apostrophe();
  finish_word();
  return true;
}

void Analyzer::Scanner::read_word() {
  word_.key.clear();
  word_ = Word{std::move(word_.key)};
  word_.begin = at_;
  do {
    read_run();
    word_.end = at_;
  } while (read_thousands() || read_number_separator() || read_apostrophe());
  finish_word();
}

void Analyzer::Scanner::read_run() {
  const bool first = word_.key.empty();
  const std::size_t letters = word_.letters;
  const std::size_t capitals = word_.capitals;
  while (at_ < text_.size()) {
    const char c = text_[at_];
    const Ascii cls = ascii_class(c);
    if (cls == Ascii::lower || cls == Ascii::digit) {
      word_.key += c;
      if (cls == Ascii::lower) ++word_.letters;
      ++at_;
    } else if (cls == Ascii::upper) {
      if (first && word_.key.empty()) word_.starts_upper = true;
      if (c == 'I' && analyzer_.language().turkic) {
        word_.key += "ı";
        word_.ascii = false;
      } else {
        word_.key += static_cast<char>(c | 0x20);
      }
      ++word_.letters;
      ++word_.capitals;
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
        if (first && word_.key.empty()) word_.starts_upper = upper;
        ++word_.letters;
        if (upper) ++word_.capitals;
      }
      word_.key.append(text_.substr(at_, wide.size));
      word_.ascii = false;
      word_.digits_only = false;
      at_ += wide.size;
    } else {
      break;
    }
  }
  if (word_.letters != letters || word_.capitals != capitals) word_.digits_only = false;
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
  if (!word_.digits_only || word_.key.size() > 3) return false;
  bool any = false;
  while (at_ < text_.size()) {
    const std::size_t size = thousands_mark_at(at_);
    const std::size_t group = at_ + size;
    if (size == 0 || group + 3 > text_.size()) break;
    if (!is_digit(text_[group]) || !is_digit(text_[group + 1]) || !is_digit(text_[group + 2]))
      break;
    if (group + 3 < text_.size() && is_digit(text_[group + 3])) break;
    word_.key.append(text_.substr(group, 3));
    word_.end = at_ = group + 3;
    any = true;
  }
  return any;
}

// 4.5, 08:30, 10.0.0.1: a stop or colon between digits belongs to the number.
bool Analyzer::Scanner::read_number_separator() {
  if (!word_.digits_only || at_ + 1 >= text_.size()) return false;
  if ((text_[at_] != '.' && text_[at_] != ':') || !is_digit(text_[at_ + 1])) return false;
  word_.key += text_[at_++];
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
  if (analyzer_.language().elides || word_.digits_only) return false;
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

// The size of a currency sign right before `offset`.
std::size_t Analyzer::Scanner::sign_before(std::size_t offset) const {
  const std::string_view before = text_.substr(0, offset);
  if (before.ends_with('$')) return 1;
  for (const std::string_view sign : {"€", "£", "¥", "₽", "₸", "₴", "₹"}) {
    if (before.ends_with(sign)) return sign.size();
  }
  return 0;
}

void Analyzer::Scanner::finish_word() {
  const bool country = word_.key == "us" && word_.capitals == 2 && word_.end - word_.begin == 2;
  if (country && analyzer_.is_stop_word(word_.key)) word_.key = "u.s.";
  const Slot found = analyzer_.intern(word_.key, word_.ascii);
  const bool was_linked = std::exchange(is_linked_, false);
  if (found.form == kNoForm) return;

  std::size_t begin = word_.begin;
  std::size_t end = word_.end;
  if (is_digit(text_[begin])) {
    begin -= sign_before(begin);
    if (end < text_.size() && text_[end] == '%') ++end;
  }
  const std::uint32_t position = position_++;
  if (was_linked) join_with_previous(found);
  emit(found, false, begin, end, position);
  sentence_open_ = false;

  const std::size_t hyphen = at_ == word_.end ? hyphen_at(at_) : 0;
  if (hyphen > 0 && word_begins_at(at_ + hyphen)) {
    at_ += hyphen;
    std::swap(linked_, word_);
    linked_position_ = position;
    is_linked_ = true;
  }
}

// counter-terrorism also gives counterterrorism, unless both parts are stop words or numbers.
void Analyzer::Scanner::join_with_previous(const Slot& second) {
  const std::string key = linked_.key + word_.key;
  const bool numbers = linked_.letters == 0 && word_.letters == 0;
  if (numbers || key.size() > kMaxTermBytes || key.find('.') != std::string::npos) return;
  if (tokens_.empty() || (tokens_.back().stop_word && second.stop_word != 0)) return;
  const Slot joined = analyzer_.intern(key, linked_.ascii && word_.ascii);
  if (joined.form != kNoForm) emit(joined, true, linked_.begin, word_.end, linked_position_);
}

void Analyzer::Scanner::emit(const Slot& slot, bool joined, std::size_t begin, std::size_t end,
                             std::uint32_t position) {
  const Word& first = joined ? linked_ : word_;
  Token token;
  token.begin = static_cast<std::uint32_t>(begin);
  token.end = static_cast<std::uint32_t>(end);
  token.position = position;
  token.form = slot.form;
  token.stem = slot.stem;
  token.capital = first.starts_upper;
  token.all_capitals = word_.letters > 1 && word_.capitals == word_.letters;
  token.opens_sentence = sentence_open_;
  token.joined = joined;
  token.stop_word = !joined && slot.stop_word != 0;
  tokens_.push_back(token);
}

void Analyzer::Scanner::read_ideograph(std::size_t size) {
  word_ = Word{};
  word_.begin = at_;
  word_.key = text_.substr(at_, size);
  word_.ascii = false;
  word_.digits_only = false;
  at_ += size;
  while (at_ < text_.size() && ascii_class(text_[at_]) == Ascii::not_ascii) {  // its marks
    const utf8::CodePoint c = utf8::decode(text_, at_);
    if (unicode::char_class(c.value) != CharClass::mark) break;
    word_.key.append(text_.substr(at_, c.size));
    at_ += c.size;
  }
  word_.end = at_;
  is_linked_ = false;
  finish_word();
  is_linked_ = false;  // no part of a hyphenated word
}

}  // namespace dateline

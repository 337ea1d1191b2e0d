// SPDX-License-Identifier: GPL-2.0-or-later
// The tokenising rules listed in analyzer.h. ASCII goes through one table; other text through ICU.
#include "common/analysis/scanner.h"

#include <algorithm>
#include <utility>

#include "common/analysis/ascii_class.h"
#include "common/text/ascii_eight.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

using unicode::CharClass;

constexpr std::uint64_t kLowerCaseUs = 'u' | ('s' << 8U);

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
    if (read_common_word()) continue;
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

// A word of up to fifteen letters and digits of ASCII whose end no rule moves, in which nearly all
// text consists; else reads nothing and returns false. Its bytes are its head, so their order in
// memory must be that of the numbers they are read as.
bool Analyzer::Scanner::read_common_word() {
  if constexpr (std::endian::native != std::endian::little) return false;
  if (text_.size() - at_ <= kHeadBytes || analyzer_.language().turkic) return false;
  const char* const from = text_.data() + at_;
  ascii::Eight first(from);
  if (first.size() == 0) return false;
  ascii::Eight second;
  if (first.size() == ascii::Eight::kBytes) {
    second = ascii::Eight(from + ascii::Eight::kBytes);
    if (second.size() == ascii::Eight::kBytes) return false;
  }
  const std::uint32_t size = first.size() + second.size();
  const std::uint32_t letters = first.letters() + second.letters();
  const std::uint32_t capitals = first.capitals() + second.capitals();
  const char next = from[size];
  if (ascii_class(next) == Ascii::not_ascii || next == '\'') return false;
  if (next == '.' && size == 1) return false;  // initials
  if (letters == 0 && (next == '.' || next == ':' || next == ',')) return false;
  const Head head{first.lower_case(), second.lower_case()};
  if (capitals == 2 && size == 2 && head[0] == kLowerCaseUs) return false;

  word_ = &words_[waiting_ + 1];
  word_->key.head = head;
  word_->key.hash = short_hash(head);
  word_->key_size = size;
  word_->begin = offset(at_);
  word_->end = offset(at_ + size);
  word_->letters = letters;
  word_->capitals = capitals;
  word_->ascii = true;
  word_->digits_only = letters == 0;
  word_->starts_upper = ascii_class(*from) == Ascii::upper;
  at_ += size;
  queue_word();
  if (at_ < text_.size() && text_[at_] == ' ') skip_separator();
  return true;
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
  word_ = &words_[waiting_ + 1];
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

void Analyzer::Scanner::end_word() {
  const bool country = key() == "us" && word_->capitals == 2 && word_->end - word_->begin == 2;
  if (country && analyzer_.is_stop_word(key())) {
    keys_.resize(word_->key_begin);
    keys_ += "u.s.";
  }
  word_->key_size = offset(key().size());
  word_->key = make_key(key());
  if (word_->key_size <= kHeadBytes) keys_.resize(word_->key_begin);
  queue_word();
}

void Analyzer::Scanner::queue_word() {
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

// SPDX-License-Identifier: GPL-2.0-or-later
// ASCII by its table, other characters by ICU's classes.
#include "common/analysis/word_chars.h"

#include <algorithm>

#include "common/analysis/ascii_class.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

using unicode::CharClass;

// The distance around a word in capitals that is searched for small letters.
constexpr std::size_t kAround = 60;

CharClass wide_class(std::string_view text, std::size_t at) {
  return unicode::char_class(utf8::decode(text, at).value);
}

// A small letter, or a character of a script that has no capitals.
bool is_small(std::string_view text, std::size_t at) {
  const Ascii cls = ascii_class(text[at]);
  if (cls != Ascii::not_ascii) return cls == Ascii::lower;
  if (!utf8::is_boundary(text[at])) return false;
  const utf8::CodePoint c = utf8::decode(text, at);
  const CharClass wide = unicode::char_class(c.value);
  return wide == CharClass::ideograph || (wide == CharClass::letter && !unicode::is_upper(c.value));
}

bool ends_sentence(std::string_view text, std::size_t at) {
  const bool mark = text[at] == '.' || text[at] == '!' || text[at] == '?';
  return mark && (at + 1 == text.size() || text[at + 1] == ' ');
}

// The part of a line around a word that is searched for small letters.
struct Around {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Around around(std::string_view text, std::size_t begin, std::size_t end) {
  Around part{begin, end};
  while (part.begin > 0 && begin - part.begin < kAround && text[part.begin - 1] != '\n' &&
         !ends_sentence(text, part.begin - 1)) {
    --part.begin;
  }
  while (part.end < text.size() && part.end - end < kAround && text[part.end] != '\n' &&
         !ends_sentence(text, part.end)) {
    ++part.end;
  }
  return part;
}

// Only letters with case and digits; is_small treats all others as small letters.
bool holds_word(std::string_view text, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end; ++at) {
    if (utf8::is_boundary(text[at]) && begins_word(text, at)) return true;
  }
  return false;
}

}  // namespace

bool begins_word(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const Ascii cls = ascii_class(text[at]);
  if (cls != Ascii::not_ascii) return cls != Ascii::separator;
  const CharClass wide = wide_class(text, at);
  return wide == CharClass::letter || wide == CharClass::digit;
}

bool continues_word(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  if (ascii_class(text[at]) != Ascii::not_ascii) return begins_word(text, at);
  const CharClass wide = wide_class(text, at);
  return wide == CharClass::letter || wide == CharClass::digit || wide == CharClass::mark;
}

std::size_t ideograph_end(std::string_view text, std::size_t at) {
  if (at >= text.size() || ascii_class(text[at]) != Ascii::not_ascii) return at;
  if (wide_class(text, at) != CharClass::ideograph) return at;
  at += utf8::decode(text, at).size;
  while (at < text.size() && ascii_class(text[at]) == Ascii::not_ascii &&
         wide_class(text, at) == CharClass::mark) {
    at += utf8::decode(text, at).size;
  }
  return at;
}

bool begins_name(std::string_view text, std::size_t at) {
  if (at >= text.size() || wide_class(text, at) != CharClass::letter) return false;
  const utf8::CodePoint first = utf8::decode(text, at);
  if (!unicode::is_upper(first.value)) return false;
  at += first.size;
  while (at < text.size() && wide_class(text, at) == CharClass::mark) {
    at += utf8::decode(text, at).size;
  }
  return at < text.size() && is_small(text, at);
}

bool stands_out(std::string_view text, std::size_t begin, std::size_t end) {
  const Around part = around(text, begin, end);
  for (std::size_t at = part.begin; at < part.end; ++at) {
    if ((at < begin || at >= end) && is_small(text, at)) return true;
  }
  const std::size_t line = begin == 0 ? std::string_view::npos : text.rfind('\n', begin - 1);
  const std::size_t line_begin = line == std::string_view::npos ? 0 : line + 1;
  const std::size_t line_end = std::min(text.find('\n', end), text.size());
  return !holds_word(text, line_begin, begin) && !holds_word(text, end, line_end);
}

}  // namespace dateline

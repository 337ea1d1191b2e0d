// SPDX-License-Identifier: GPL-2.0-or-later
// Reads numbers, words and blanks.
#include "common/news/date_cursor.h"

#include <array>

#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

// The zeros of the scripts used for dates; the other digits follow in order.
constexpr auto kZeros =
    std::to_array<char32_t>({0x30, 0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66,
                             0xCE6, 0xD66, 0xE50, 0xED0, 0x1040, 0x17E0, 0xFF10});

bool is_direction(char32_t code_point) {
  return code_point == 0x200E || code_point == 0x200F || code_point == 0x61C ||
         (code_point >= 0x202A && code_point <= 0x202E);
}

}  // namespace

int digit_value(char32_t code_point) {
  for (const char32_t zero : kZeros) {
    if (code_point >= zero && code_point < zero + 10) return static_cast<int>(code_point - zero);
  }
  return -1;
}

Number DateCursor::number() {
  constexpr std::size_t kMostDigits = 8;
  Number number;
  int value = 0;
  while (at_ < text_.size()) {
    const utf8::CodePoint c = utf8::decode(text_, at_);
    const int digit = digit_value(c.value);
    if (digit < 0) break;
    if (number.digits++ < kMostDigits) value = 10 * value + digit;
    at_ += c.size;
  }
  if (number.digits > 0 && number.digits <= kMostDigits) number.value = value;
  return number;
}

std::string_view DateCursor::word() {
  const std::size_t begin = at_;
  while (at_ < text_.size()) {
    const utf8::CodePoint c = utf8::decode(text_, at_);
    const unicode::CharClass cls = unicode::char_class(c.value);
    if (cls != unicode::CharClass::letter && cls != unicode::CharClass::ideograph &&
        (cls != unicode::CharClass::mark || at_ == begin)) {
      break;
    }
    at_ += c.size;
  }
  return text_.substr(begin, at_ - begin);
}

bool DateCursor::take(std::string_view expected) {
  if (!rest().starts_with(expected)) return false;
  at_ += expected.size();
  return true;
}

bool DateCursor::take_any(std::string_view characters) {
  if (at_ >= text_.size() || characters.find(text_[at_]) == std::string_view::npos) return false;
  ++at_;
  return true;
}

bool DateCursor::blanks() {
  const std::size_t begin = at_;
  while (at_ < text_.size()) {
    const utf8::CodePoint c = utf8::decode(text_, at_);
    if (!unicode::is_blank(c.value) && !is_direction(c.value)) break;
    at_ += c.size;
  }
  return at_ > begin;
}

}  // namespace dateline

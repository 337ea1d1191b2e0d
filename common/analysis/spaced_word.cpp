// SPDX-License-Identifier: GPL-2.0-or-later
// Applies the analyzer's own rules to one place.
#include "common/analysis/spaced_word.h"

#include <algorithm>

#include "common/analysis/ascii_class.h"
#include "common/analysis/initials.h"
#include "common/analysis/thousands.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

bool holds_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint c = utf8::decode(text, at);
    if (unicode::is_blank(c.value)) return true;
    at += c.size;
  }
  return false;
}

}  // namespace

std::size_t spaced_word_end(std::string_view text, std::size_t at, const Language& language) {
  if (at >= text.size()) return at;
  std::size_t end = at;
  if (is_ascii_letter(text[at])) {
    end = initials_at(text, at).end;
  } else if (is_ascii_digit(text[at])) {
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
    end = thousands_end(text, at, end, language);
  }
  return end > at && holds_blank(text.substr(at, end - at)) ? end : at;
}

}  // namespace dateline

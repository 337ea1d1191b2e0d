// SPDX-License-Identifier: GPL-2.0-or-later
// Computes the keys of names and looks them up.
#include "common/news/calendar_names.h"

#include <algorithm>

#include "common/text/ascii.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

bool is_word_character(char32_t code_point) {
  switch (unicode::char_class(code_point)) {
    case unicode::CharClass::letter:
    case unicode::CharClass::digit:
    case unicode::CharClass::mark:
    case unicode::CharClass::ideograph:
      return true;
    default:
      return false;
  }
}

// Lower case without accents. Most words are ASCII and have none.
std::string folded(std::string_view word) {
  const bool plain =
      std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return plain ? ascii::lower(word) : unicode::fold_accents(unicode::lower_case(word, false));
}

}  // namespace

std::string calendar_key(std::string_view name) {
  const std::string lower = folded(name);
  std::string key;
  bool blank = false;
  for (std::size_t at = 0; at < lower.size();) {
    const utf8::CodePoint c = utf8::decode(lower, at);
    const std::string_view bytes = std::string_view(lower).substr(at, c.size);
    at += c.size;
    if (!is_word_character(c.value)) {
      blank = true;
      continue;
    }
    if (blank && !key.empty()) key += ' ';
    blank = false;
    key += bytes == "ı" ? std::string_view("i") : bytes;  // a Turkish word in capitals has lost it
  }
  return key;
}

int calendar_number(const CalendarTable& table, std::string_view key, std::string_view language) {
  if (!table.openings->may_open(key)) return 0;
  int number = 0;
  const auto found = std::ranges::equal_range(table.rows, key, {}, &CalendarName::name);
  for (const CalendarName& row : found) {
    const std::string code =
        " " + std::string(language.substr(0, language.find_first_of("-_"))) + " ";
    if (row.languages.find(code) != std::string_view::npos) return row.number;
    if (row.anywhere && number == 0) number = row.number;
  }
  return number;
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Sentence ends, list items, hyphens.
#include "indexer/formats/pdf/line_ends.h"

#include <algorithm>
#include <array>

#include "common/text/ascii.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline::pdf {
namespace {

using unicode::CharClass;

constexpr std::string_view kSoftHyphen = "\u00AD";

// The last code point of `text`.
utf8::CodePoint last_of(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && !utf8::is_boundary(text[at])) --at;
  return utf8::decode(text, at);
}

bool is_letter(char32_t c) {
  const CharClass kind = unicode::char_class(c);
  return kind == CharClass::letter || kind == CharClass::mark;
}

bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011 || c == 0x00AD; }

bool is_closing(char32_t c) {
  constexpr std::u32string_view kClosing = U"\"')]\u201D\u2019\u00BB\u203A";
  return kClosing.find(c) != std::u32string_view::npos;
}

// Removes the final hyphen.
std::string_view stem_of(std::string_view text) {
  return text.substr(0, text.size() - last_of(text).size);
}

// The letters, digits and hyphens at the end of `text`.
std::string_view last_word(std::string_view text) {
  const std::size_t blank = text.rfind(' ');
  return blank == std::string_view::npos ? text : text.substr(blank + 1);
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

// `word` in lower case without punctuation around it.
std::string bare(std::string_view word) {
  const auto is_inner = [](char byte) {
    return ascii::is_letter(byte) || ascii::is_digit(byte) ||
           static_cast<unsigned char>(byte) >= 0x80;
  };
  while (!word.empty() && !is_inner(word.front())) word.remove_prefix(1);
  while (!word.empty() && !is_inner(word.back())) word.remove_suffix(1);
  return ascii::lower(word);
}

// "pre- and post-war": the hyphen replaces the second word.
bool is_conjunction(std::string_view word) {
  constexpr std::array<std::string_view, 7> kWords{"and", "or", "to", "und", "oder", "bzw.", "et"};
  return std::ranges::find(kWords, word) != kWords.end();
}

bool are_ideographs(std::string_view before, std::string_view behind) {
  return unicode::char_class(last_of(before).value) == CharClass::ideograph &&
         unicode::char_class(utf8::decode(behind, 0).value) == CharClass::ideograph;
}

// Marks that only begin items.
bool is_bullet(std::string_view word) {
  constexpr auto kBullets =
      std::to_array<std::string_view>({"•", "◦", "▪", "●", "■", "‣", "·", "○", "□", "►", "✓"});
  return std::ranges::find(kBullets, word) != kBullets.end();
}

bool is_dash(std::string_view word) {
  return word == "–" || word == "—" || word == "-" || word == "*";
}

// Whether a word numbers an item: `(a)`, `12.`, `a)`, `1.2.`.
bool is_item_number(std::string_view word) {
  constexpr std::size_t kLongest = 6;
  if (word.size() < 2 || word.size() > kLongest) return false;
  if (!word.ends_with(')') && !word.ends_with('.')) return false;
  word.remove_suffix(1);
  if (word.starts_with('(')) word.remove_prefix(1);
  const bool digits =
      std::ranges::all_of(word, [](char byte) { return ascii::is_digit(byte) || byte == '.'; });
  return !word.empty() && (digits || (word.size() == 1 && ascii::is_letter(word.front())));
}

}  // namespace

bool ends_sentence(std::string_view text) {
  constexpr std::u32string_view kEnds = U".!?:;\u2026\u3002\uFF01\uFF1F\u061F\u0964";
  while (!text.empty()) {
    const utf8::CodePoint last = last_of(text);
    if (kEnds.find(last.value) != std::u32string_view::npos) return true;
    if (!is_closing(last.value)) return false;
    text.remove_suffix(last.size);
  }
  return false;
}

bool opens_in_lower_case(std::string_view text) {
  if (text.empty()) return false;
  const char32_t first = utf8::decode(text, 0).value;
  return unicode::char_class(first) == CharClass::letter && !unicode::is_upper(first);
}

bool opens_as_item(std::string_view text) {
  const std::string_view word = first_word(text);
  if (word.size() == text.size()) return false;
  return is_bullet(word) || is_dash(word) || is_item_number(word);
}

bool opens_with_bullet(std::string_view text) { return is_bullet(first_word(text)); }

bool is_item_label(std::string_view text) {
  constexpr std::size_t kLongest = 6;
  const auto counts = [](char byte) { return ascii::is_digit(byte) || byte == '.'; };
  if (text.empty() || text.size() > kLongest) return false;
  return is_bullet(text) || is_dash(text) || is_item_number(text) ||
         std::ranges::all_of(text, counts);
}

bool ends_hyphenated(std::string_view text) {
  if (text.empty() || !is_hyphen(last_of(text).value)) return false;
  const std::string_view stem = stem_of(text);
  return !stem.empty() && is_letter(last_of(stem).value);
}

std::size_t LineJoiner::append(std::string& text, std::string_view line) {
  if (text.empty() || line.empty()) {
    text += line;
    return text.size() - line.size();
  }
  if (ends_hyphenated(text) && is_letter(utf8::decode(line, 0).value) &&
      !is_conjunction(first_word(line))) {
    const bool soft = text.ends_with(kSoftHyphen);
    const bool lower = opens_in_lower_case(line);
    const std::string whole = std::string(last_word(text)).append(first_word(line));
    if (soft || (lower && !is_compound(whole))) text.resize(stem_of(text).size());
  } else if (!are_ideographs(text, line)) {
    text.push_back(' ');
  }
  const std::size_t begin = text.size();
  text += line;
  return begin;
}

bool LineJoiner::is_compound(std::string_view word) {
  if (!learnt_) learn();
  return compounds_.contains(bare(word));
}

// Words with a hyphen in them; the end of a line may be a part of one.
void LineJoiner::learn() {
  learnt_ = true;
  for (const Line& line : layout_.lines) {
    std::string_view rest = line.text;
    while (!rest.empty()) {
      const std::string_view word = first_word(rest);
      rest.remove_prefix(std::min(word.size() + 1, rest.size()));
      if (word.find('-') != std::string_view::npos && !word.ends_with('-')) {
        compounds_.insert(bare(word));
      }
    }
  }
}

}  // namespace dateline::pdf

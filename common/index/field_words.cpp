// SPDX-License-Identifier: GPL-2.0-or-later
// Splits at everything that is neither a letter nor a digit.
#include "common/index/field_words.h"

#include <algorithm>

#include "common/text/ascii.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kLongestBytes = 80;

bool belongs_to_word(char32_t c) {
  using unicode::CharClass;
  const CharClass cls = unicode::char_class(c);
  return cls == CharClass::letter || cls == CharClass::digit || cls == CharClass::mark ||
         cls == CharClass::ideograph;
}

std::string cut(std::string word) {
  if (word.size() <= kLongestBytes) return word;
  std::size_t end = kLongestBytes;
  while (end > 0 && !utf8::is_boundary(word[end])) --end;
  word.resize(end);
  return word;
}

}  // namespace

std::vector<std::string> field_words(std::string_view text) {
  std::vector<std::string> words;
  std::size_t begin = 0;
  bool wide = false;  // whether the word is not all ASCII
  const auto end_word = [&](std::size_t end) {
    if (end == begin) return;
    const std::string_view written = text.substr(begin, end - begin);
    std::string word = cut(wide ? unicode::fold_accents(unicode::lower_case(written, false))
                                : ascii::lower(written));
    wide = false;
    if (!word.empty()) words.push_back(std::move(word));
  };
  for (std::size_t at = 0; at < text.size();) {
    if (ascii::is_letter(text[at]) || ascii::is_digit(text[at])) {
      ++at;
      continue;
    }
    const utf8::CodePoint c = utf8::decode(text, at);
    if (belongs_to_word(c.value)) {
      wide = wide || c.size > 1;
    } else {
      end_word(at);
      begin = at + c.size;
    }
    at += c.size;
  }
  end_word(text.size());
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

void append_field_terms(std::vector<std::string>& terms, std::string_view prefix,
                        std::string_view text) {
  for (const std::string& word : field_words(text)) {
    terms.push_back(std::string(prefix).append(word));
  }
}

}  // namespace dateline

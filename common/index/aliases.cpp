// SPDX-License-Identifier: GPL-2.0-or-later
// Reading and writing tables of aliases.
#include "common/index/aliases.h"

#include <algorithm>

#include "common/error.h"
#include "common/text/ascii.h"
#include "common/text/charset_mark.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

[[noreturn]] void refuse(std::string_view name, std::size_t line, const std::string& what) {
  throw Error(ExitStatus::usage, std::string(name) + ", line " + std::to_string(line) + ": " + what,
              "each line lists the spellings of one name, single words separated by commas");
}

// The word as in the vocabulary; empty if it is not a single word.
std::string word_of(std::string_view typed) {
  std::string word;
  for (std::size_t at = 0; at < typed.size();) {
    const utf8::CodePoint read = utf8::decode(typed, at);
    switch (unicode::char_class(read.value)) {
      case unicode::CharClass::hyphen:
        break;
      case unicode::CharClass::separator:
      case unicode::CharClass::ideograph:
        return {};
      default:
        word.append(typed.substr(at, read.size));
    }
    at += read.size;
  }
  return unicode::lower_case(word, false);
}

std::vector<std::string> words_of(std::string_view line, std::string_view name,
                                  std::size_t number) {
  std::vector<std::string> words;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(','), line.size());
    const std::string_view typed = ascii::trim(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
    std::string word = word_of(typed);
    if (word.empty()) refuse(name, number, "'" + std::string(typed) + "' is not a single word");
    words.push_back(std::move(word));
  }
  if (words.size() < 2) refuse(name, number, "has fewer than two words");
  return words;
}

}  // namespace

std::vector<std::string> Aliases::together_with(std::string_view word) const {
  std::vector<std::string> others;
  for (const std::vector<std::string>& group : groups) {
    if (std::find(group.begin(), group.end(), word) == group.end()) continue;
    others.insert(others.end(), group.begin(), group.end());
  }
  std::erase(others, word);
  std::sort(others.begin(), others.end());
  others.erase(std::unique(others.begin(), others.end()), others.end());
  return others;
}

bool Aliases::are_apart(std::string_view a, std::string_view b) const {
  return std::any_of(apart.begin(), apart.end(), [&](const auto& pair) {
    return (pair.first == a && pair.second == b) || (pair.first == b && pair.second == a);
  });
}

Aliases parse_aliases(std::string_view text, std::string_view name) {
  Aliases aliases;
  text = without_utf8_mark(text);
  if (utf8::valid_prefix(text) != text.size()) {
    throw Error(ExitStatus::usage, std::string(name) + " is not in UTF-8");
  }
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = ascii::trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty() || line.starts_with('#')) continue;
    if (!line.starts_with('!')) {
      aliases.groups.push_back(words_of(line, name, number));
      continue;
    }
    const std::vector<std::string> words = words_of(line.substr(1), name, number);
    for (std::size_t i = 0; i < words.size(); ++i) {
      for (std::size_t j = i + 1; j < words.size(); ++j) {
        aliases.apart.emplace_back(words[i], words[j]);
      }
    }
  }
  return aliases;
}

std::string to_text(const Aliases& aliases) {
  std::string text;
  for (const std::vector<std::string>& group : aliases.groups) {
    for (const std::string& word : group) text += (&word == &group.front() ? "" : ",") + word;
    text += '\n';
  }
  for (const auto& [a, b] : aliases.apart) text += "!" + a + "," + b + "\n";
  return text;
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Wildcards backtrack to the last star; edits compute the alignment row by row.
#include "searcher/query/pattern.h"

#include <algorithm>

#include "common/text/ascii.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr std::uint8_t kFar = kMostEdits + 1;

bool is_letter(std::string_view word, std::size_t at) {
  return at < word.size() && (ascii::is_letter(word[at]) || ascii::is_digit(word[at]) ||
                              static_cast<unsigned char>(word[at]) >= 0x80);
}

}  // namespace

bool is_pattern(std::string_view typed) {
  for (std::size_t at = 0; at < typed.size(); ++at) {
    const bool behind = at > 0 && is_letter(typed, at - 1);
    const bool before = is_letter(typed, at + 1);
    if (typed[at] == '*' && (behind || before)) return true;
    if (typed[at] == '?' && behind && before) return true;
    if (typed[at] == '~' && behind && asks_edits(typed.substr(at + 1))) return true;
  }
  return false;
}

bool asks_edits(std::string_view behind) {
  return std::all_of(behind.begin(), behind.end(),
                     [](char byte) { return ascii::is_digit(byte) || byte == '.'; });
}

std::string literal_prefix(const Pattern& pattern) {
  std::string prefix;
  if (pattern.kind == Pattern::Kind::fuzzy) return prefix;
  for (const char32_t letter : pattern.letters) {
    if (letter == U'*' || letter == U'?') break;
    utf8::append(prefix, letter);
  }
  return prefix;
}

std::optional<std::size_t> PatternMatcher::match(std::string_view folded) {
  word_.clear();
  for (std::size_t at = 0; at < folded.size();) {
    const utf8::CodePoint read = utf8::decode(folded, at);
    word_.push_back(read.value);
    at += read.size;
  }
  if (pattern_.kind == Pattern::Kind::fuzzy) return errors();
  return matches_wildcard() ? std::optional<std::size_t>(0) : std::nullopt;
}

bool PatternMatcher::matches_wildcard() const {
  const std::u32string& letters = pattern_.letters;
  std::size_t at = 0;                 // in the word
  std::size_t wanted = 0;             // in the pattern
  std::size_t star = letters.size();  // the last star; none yet
  std::size_t resume = 0;             // where the word continued after it
  while (at < word_.size()) {
    if (wanted < letters.size() && letters[wanted] == U'*') {
      star = wanted++;
      resume = at;
    } else if (wanted < letters.size() &&
               (letters[wanted] == U'?' || letters[wanted] == word_[at])) {
      ++wanted;
      ++at;
    } else if (star < letters.size()) {
      wanted = star + 1;
      at = ++resume;
    } else {
      return false;
    }
  }
  return std::all_of(letters.begin() + static_cast<std::ptrdiff_t>(wanted), letters.end(),
                     [](char32_t letter) { return letter == U'*'; });
}

// Adds the row for path_[depth]; returns its minimum. Values beyond kMostEdits are equivalent.
std::size_t PatternMatcher::add_row(std::size_t depth) {
  const std::u32string& wanted = pattern_.letters;
  std::vector<std::uint8_t>& row = rows_[depth + 1];
  const std::vector<std::uint8_t>& last = rows_[depth];
  row.resize(wanted.size() + 1);
  const auto bounded = [](std::size_t value) {
    return static_cast<std::uint8_t>(std::min<std::size_t>(value, kFar));
  };
  row[0] = bounded(depth + 1);
  std::uint8_t least = row[0];
  for (std::size_t j = 1; j <= wanted.size(); ++j) {
    const bool same = path_[depth] == wanted[j - 1];
    std::size_t value = last[j - 1] + (same ? 0U : 1U);
    value = std::min<std::size_t>({value, last[j] + 1U, row[j - 1] + 1U});
    if (depth > 0 && j > 1 && path_[depth] == wanted[j - 2] && path_[depth - 1] == wanted[j - 1]) {
      value = std::min<std::size_t>(value, rows_[depth - 1][j - 2] + 1U);
    }
    row[j] = bounded(value);
    least = std::min(least, row[j]);
  }
  return least;
}

std::optional<std::size_t> PatternMatcher::errors() {
  const std::size_t length = pattern_.letters.size();
  const std::size_t difference =
      word_.size() > length ? word_.size() - length : length - word_.size();
  if (difference > pattern_.edits) return std::nullopt;
  if (rows_.empty()) {
    rows_.emplace_back();
    least_.push_back(0);
    for (std::size_t j = 0; j <= length; ++j) {
      rows_[0].push_back(static_cast<std::uint8_t>(std::min<std::size_t>(j, kFar)));
    }
  }
  const auto shared = std::mismatch(path_.begin(), path_.end(), word_.begin(), word_.end()).first;
  path_.erase(shared, path_.end());
  for (;;) {
    if (least_[path_.size()] > pattern_.edits) return std::nullopt;
    if (path_.size() == word_.size()) break;
    const std::size_t depth = path_.size();
    path_.push_back(word_[depth]);
    if (rows_.size() < depth + 2) {
      rows_.resize(depth + 2);
      least_.resize(depth + 2);
    }
    least_[depth + 1] = static_cast<std::uint8_t>(add_row(depth));
  }
  const std::size_t found = rows_[path_.size()][length];
  return found <= pattern_.edits ? std::optional<std::size_t>(found) : std::nullopt;
}

}  // namespace dateline

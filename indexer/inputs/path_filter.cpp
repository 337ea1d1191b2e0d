// SPDX-License-Identifier: GPL-2.0-or-later
// Globs as automata: every state that a pattern can be in, one character of the path at a time.
#include "indexer/inputs/path_filter.h"

#include <algorithm>

#include "common/text/utf8.h"

namespace dateline {
namespace {

struct GlobToken {
  enum class Kind {
    literal,  // `low`
    any,      // one character but `/`
    set,      // one of, or none of, `ranges`
    star,     // any characters but `/`
    all,      // any characters
    folders,  // nothing, or any characters with a `/` at their end
  };
  Kind kind = Kind::literal;
  char32_t low = 0;
  bool negated = false;
  std::vector<std::pair<char32_t, char32_t>> ranges = {};
};

using Tokens = std::vector<GlobToken>;
using Kind = GlobToken::Kind;

char32_t next_character(std::string_view text, std::size_t& at) {
  const utf8::CodePoint read = utf8::decode(text, at);
  at += read.size;
  return read.value;
}

/// Reads `[a-z]` from behind its bracket; false, and `at` as it was, where none closes it.
bool read_set(std::string_view pattern, std::size_t& at, GlobToken& token) {
  std::size_t end = at;
  token = {Kind::set};
  token.negated = end < pattern.size() && (pattern[end] == '!' || pattern[end] == '^');
  if (token.negated) ++end;
  for (const std::size_t first = end; end < pattern.size();) {
    if (pattern[end] == ']' && end > first) {
      at = end + 1;
      return true;
    }
    const char32_t low = next_character(pattern, end);
    char32_t high = low;
    if (end + 1 < pattern.size() && pattern[end] == '-' && pattern[end + 1] != ']') {
      high = next_character(pattern, ++end);
    }
    token.ranges.emplace_back(low, high);
  }
  return false;
}

/// Reads one or more `*` of which `at` is the first.
GlobToken read_stars(std::string_view pattern, std::size_t& at) {
  const std::size_t begin = at;
  at = std::min(pattern.find_first_not_of('*', at), pattern.size());
  if (at - begin == 1) return {Kind::star};
  const bool opens = begin == 0 || pattern[begin - 1] == '/';
  if (!opens || at == pattern.size() || pattern[at] != '/') return {Kind::all};
  ++at;
  return {Kind::folders};
}

Tokens tokens_of(std::string_view pattern) {
  Tokens tokens;
  for (std::size_t at = 0; at < pattern.size();) {
    GlobToken token;
    if (pattern[at] == '*') {
      tokens.push_back(read_stars(pattern, at));
      continue;
    }
    const bool escaped = pattern[at] == '\\' && at + 1 < pattern.size();
    if (escaped) ++at;
    const char32_t value = next_character(pattern, at);
    if (!escaped && value == U'?') {
      token.kind = Kind::any;
    } else if (escaped || value != U'[' || !read_set(pattern, at, token)) {
      token = {Kind::literal, value};
    }
    tokens.push_back(std::move(token));
  }
  return tokens;
}

bool takes(const GlobToken& token, char32_t value) {
  switch (token.kind) {
    case Kind::literal:
      return value == token.low;
    case Kind::any:
    case Kind::star:
      return value != U'/';
    case Kind::set:
      return value != U'/' &&
             token.negated !=
                 std::any_of(token.ranges.begin(), token.ranges.end(), [&](const auto& range) {
                   return range.first <= value && value <= range.second;
                 });
    case Kind::all:
    case Kind::folders:
      return true;
  }
  return false;
}

bool repeats(Kind kind) { return kind == Kind::star || kind == Kind::all || kind == Kind::folders; }

/// Arrives at a token, and at those behind it as long as they may stand for nothing.
void arrive(const Tokens& tokens, std::size_t at, std::vector<bool>& states) {
  while (!states[at]) {
    states[at] = true;
    if (at == tokens.size() || !repeats(tokens[at].kind)) return;
    ++at;
  }
}

bool matches(const Tokens& tokens, std::string_view path) {
  std::vector<bool> states(tokens.size() + 1);
  arrive(tokens, 0, states);
  for (std::size_t at = 0; at < path.size();) {
    const char32_t value = next_character(path, at);
    std::vector<bool> next(tokens.size() + 1);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!states[i] || !takes(tokens[i], value)) continue;
      if (!repeats(tokens[i].kind)) {
        arrive(tokens, i + 1, next);
      } else if (tokens[i].kind != Kind::folders || value == U'/') {
        arrive(tokens, i, next);
      } else {
        next[i] = true;  // inside the name of a folder
      }
    }
    states = std::move(next);
  }
  return states.back();
}

/// `./drafts/` as `drafts`.
std::string_view without_frame(std::string_view pattern) {
  if (pattern.starts_with("./")) pattern.remove_prefix(2);
  if (pattern.size() > 1 && pattern.ends_with('/')) pattern.remove_suffix(1);
  return pattern;
}

bool any_matches(const std::vector<std::string>& patterns, std::string_view below) {
  return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
    const Tokens tokens = tokens_of(without_frame(pattern));
    for (std::size_t end = 0; end < below.size();) {
      const std::size_t name = end == 0 ? 0 : end + 1;
      end = std::min(below.find('/', name), below.size());
      if (matches(tokens, below.substr(0, end))) return true;
      if (matches(tokens, below.substr(name, end - name))) return true;
    }
    return false;
  });
}

}  // namespace

bool matches_glob(std::string_view pattern, std::string_view path) {
  return matches(tokens_of(pattern), path);
}

bool PathFilter::selects(std::string_view below) const {
  return (include.empty() || any_matches(include, below)) && !any_matches(exclude, below);
}

bool PathFilter::shuts_out(std::string_view below) const { return any_matches(exclude, below); }

}  // namespace dateline

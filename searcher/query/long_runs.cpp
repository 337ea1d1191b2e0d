// SPDX-License-Identifier: GPL-2.0-or-later
// Runs by the classes of characters, words by ICU's dictionaries.
#include "searcher/query/long_runs.h"

#include "common/analysis/word_chars.h"
#include "common/text/utf8.h"
#include "common/text/word_breaks.h"

namespace dateline {
namespace {

constexpr std::size_t kFewestWords = 3;

std::size_t run_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  for (std::size_t next = ideograph_end(text, end); next > end; next = ideograph_end(text, end)) {
    end = next;
  }
  return end;
}

// The words of a run, or all of it as one.
std::vector<Span> cut(std::string_view run) {
  std::vector<Span> words = word_breaks(run);
  std::size_t longer = 0;
  for (const Span word : words) {
    if (ideograph_end(run, word.begin) < word.end) ++longer;
  }
  if (longer < kFewestWords) return {{0, run.size()}};
  return words;
}

}  // namespace

bool holds_ideograph(std::string_view typed) {
  for (std::size_t at = 0; at < typed.size(); at += utf8::decode(typed, at).size) {
    if (ideograph_end(typed, at) > at) return true;
  }
  return false;
}

std::vector<Span> words_of_runs(std::string_view typed) {
  std::vector<Span> parts;
  std::size_t done = 0;
  for (std::size_t at = 0; at < typed.size();) {
    const std::size_t end = run_end(typed, at);
    if (end == at) {
      at += utf8::decode(typed, at).size;
      continue;
    }
    const std::vector<Span> words = cut(typed.substr(at, end - at));
    if (words.size() > 1) {
      if (at > done) parts.push_back({done, at});
      for (const Span word : words) parts.push_back({at + word.begin, at + word.end});
      done = end;
    }
    at = end;
  }
  if (done < typed.size() || parts.empty()) parts.push_back({done, typed.size()});
  return parts;
}

}  // namespace dateline

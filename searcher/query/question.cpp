// SPDX-License-Identifier: GPL-2.0-or-later
// Searches the words of a query for openers.
#include "searcher/query/question.h"

#include <algorithm>
#include <string>

#include "common/analysis/word_chars.h"
#include "common/text/ascii.h"

namespace dateline {
namespace {

struct Word {
  std::string text;  // in lower case
  Span place;
  bool after_mark = false;  // at the beginning or after punctuation
  bool acronym = false;     // in capitals among words with small letters
};

bool is_word_byte(char c) {
  return ascii::is_letter(c) || ascii::is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

bool is_in_capitals(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::vector<Word> words_of(std::string_view query) {
  std::vector<Word> words;
  bool mark = true;
  for (std::size_t at = 0; at < query.size();) {
    if (!is_word_byte(query[at])) {
      mark = mark || !ascii::is_space(query[at]);
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < query.size() && is_word_byte(query[at])) ++at;
    const Span place{begin, at};
    const bool acronym = at > begin + 1 && is_in_capitals(place.of(query)) &&
                         stands_out(query, place.begin, place.end);
    words.push_back({ascii::lower(place.of(query)), place, mark, acronym});
    mark = false;
  }
  return words;
}

// The number of words of an opener at `at`; 0 if there is none. WHO alone is an acronym, HOW MUCH
// is not.
std::size_t length_at(const std::vector<Word>& words, std::size_t at, std::string_view opener) {
  std::size_t count = 0;
  if (words[at].acronym && opener.find(' ') == std::string_view::npos) return 0;
  for (std::size_t begin = 0; begin < opener.size(); ++count) {
    const std::size_t end = std::min(opener.find(' ', begin), opener.size());
    if (at + count >= words.size()) return 0;
    if (words[at + count].text != opener.substr(begin, end - begin)) return 0;
    if (count > 0 && words[at + count].after_mark) return 0;
    begin = end + 1;
  }
  return count;
}

// Whether an opener may be there: first in the query or in a part of it.
bool opens(const std::vector<Word>& words, std::size_t at, const QuestionWords& language) {
  if (words[at].after_mark) return true;
  return words[at - 1].after_mark && has_word(language.prepositions, words[at - 1].text);
}

bool ends_in_question_mark(std::string_view query) {
  const std::string_view text = ascii::trim(query);
  return !text.empty() && text.back() == '?';
}

void make_stop_words(QueryNode& node, Span place) {
  for (QueryNode& child : node.children) {
    make_stop_words(child, place);
    if (node.kind != QueryNode::Kind::sequence || child.kind != QueryNode::Kind::word) continue;
    QueryWord& word = child.words[0];
    const bool bare = child.mark == Mark::plain && !word.exact && !word.capital && !word.pattern &&
                      word.boost == 1;
    if (bare && place.contains(word.place)) word.stop_word = true;
  }
}

}  // namespace

std::optional<Question> find_question(std::string_view query, std::string_view language) {
  const QuestionWords* const known = question_words(language);
  if (known == nullptr) return std::nullopt;
  const std::vector<Word> words = words_of(query);
  const bool asks_anywhere = ends_in_question_mark(query);
  std::optional<Question> unsure;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!asks_anywhere && !opens(words, at, *known)) continue;
    for (const QuestionOpener& opener : known->openers) {
      const std::size_t length = length_at(words, at, opener.words);
      if (length == 0) continue;
      const std::size_t next = at + length;
      const Question found{opener.kind, {words[at].place.begin, words[next - 1].place.end}};
      const bool sure = opener.always_asks || next == words.size() ||
                        has_word(known->auxiliaries, words[next].text);
      if (sure) return found;
      if (!unsure) unsure = found;
      break;
    }
  }
  return unsure;
}

void ignore_question_words(std::string_view query, std::string_view language, QueryNode& root) {
  if (const std::optional<Question> question = find_question(query, language)) {
    make_stop_words(root, question->opener);
  }
}

}  // namespace dateline

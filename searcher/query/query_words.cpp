// SPDX-License-Identifier: GPL-2.0-or-later
// Analysing what was typed.
#include "searcher/query/query_words.h"

#include <algorithm>

#include "common/text/ascii.h"

namespace dateline {
namespace {

bool is_letter_word(std::string_view folded) {
  return folded.size() > 1 && folded.find_first_of("0123456789.:") == std::string_view::npos;
}

}  // namespace

bool is_pattern(std::string_view word) {
  const auto is_letter = [&](std::size_t at) {
    return at < word.size() &&
           (ascii::is_letter(word[at]) || static_cast<unsigned char>(word[at]) >= 0x80);
  };
  for (std::size_t at = 0; at < word.size(); ++at) {
    const bool before = at > 0 && is_letter(at - 1);
    if (word[at] == '*' && (before || is_letter(at + 1))) return true;
    if (word[at] == '?' && before && is_letter(at + 1)) return true;
    const bool ends = at + 1 == word.size() || ascii::is_digit(word[at + 1]);
    if (word[at] == '~' && before && ends) return true;
  }
  return false;
}

// The words of a part of the query. Joined forms the analyzer gives (counter-intelligence) go
// with the words they are made of.
std::vector<QueryWord> QueryWords::of(Span text) {
  analyzer_.analyze(text.of(text_), tokens_);
  std::vector<QueryWord> words;
  std::vector<const Token*> joined;
  for (const Token& token : tokens_) {
    if (token.joined) {
      joined.push_back(&token);
      continue;
    }
    QueryWord word;
    word.folded = analyzer_.folded(token.form);
    word.form = analyzer_.form(token.form);
    word.stem = analyzer_.stem(token.stem);
    word.place = {text.begin + token.begin, text.begin + token.end};
    word.stop_word = token.stop_word;
    words.push_back(std::move(word));
  }
  for (const Token* token : joined) {
    const Span place{text.begin + token->begin, text.begin + token->end};
    for (QueryWord& word : words) {
      if (place.contains(word.place)) word.joined.emplace_back(analyzer_.stem(token->stem));
    }
  }
  return words;
}

// Two words side by side may be written as one in the text.
void QueryWords::join_neighbours(QueryNode& node) {
  for (std::size_t i = 0; i + 1 < node.children.size(); ++i) {
    QueryNode& left = node.children[i];
    QueryNode& right = node.children[i + 1];
    if (left.kind != QueryNode::Kind::word || right.kind != QueryNode::Kind::word) continue;
    if (left.mark != Mark::plain || right.mark != Mark::plain) continue;
    const QueryWord& a = left.words[0];
    const QueryWord& b = right.words[0];
    if (a.exact || b.exact || a.capital || b.capital) continue;
    const bool letters = is_letter_word(a.folded) && is_letter_word(b.folded);
    if (!letters || a.stop_word || b.stop_word) continue;
    analyzer_.analyze(a.folded + b.folded, tokens_);
    if (tokens_.size() != 1) continue;
    const std::string stem(analyzer_.stem(tokens_[0].stem));
    for (QueryNode* word : {&left, &right}) {
      std::vector<std::string>& forms = word->words[0].joined;
      if (std::find(forms.begin(), forms.end(), stem) == forms.end()) forms.push_back(stem);
    }
  }
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Matches tokens against the words and phrases of a plan.
#include "searcher/excerpts/highlight.h"

#include <algorithm>
#include <optional>

#include "searcher/query/tree.h"

namespace dateline {
namespace {

// Of two overlapping places the one that begins first stays; of two that begin together, the
// longer one.
void keep_disjoint(std::vector<Highlight>& places) {
  std::sort(places.begin(), places.end(), [](const Highlight& a, const Highlight& b) {
    return a.text.begin != b.text.begin ? a.text.begin < b.text.begin : a.text.end > b.text.end;
  });
  std::size_t kept = 0;
  for (Highlight& place : places) {
    if (kept > 0 && place.text.begin < places[kept - 1].text.end) continue;
    if (&places[kept] != &place) places[kept] = std::move(place);
    ++kept;
  }
  places.resize(kept);
}

// As in the index, a compound is at the positions of both its parts.
bool stands_at(const Token& token, std::uint32_t position) {
  return token.position == position || (token.joined && token.position + 1 == position);
}

// The place of a phrase whose first word is tokens[first], at `position`. It matches as in the
// index: stems at consecutive positions.
std::optional<Span> phrase_at(const std::vector<Token>& tokens, std::size_t first,
                              std::uint32_t position, const std::vector<WordMatch>& words) {
  Span place{tokens[first].begin, tokens[first].end};
  for (std::size_t word = 1; word < words.size(); ++word) {
    ++position;
    std::size_t at = first;
    while (at < tokens.size() && tokens[at].position <= position &&
           !(stands_at(tokens[at], position) && words[word](tokens[at]))) {
      ++at;
    }
    if (at == tokens.size() || tokens[at].position > position) return std::nullopt;
    place.end = std::max<std::size_t>(place.end, tokens[at].end);
  }
  return place;
}

}  // namespace

std::string_view via_name(Via via) {
  switch (via) {
    case Via::exact:
      return "exact";
    case Via::stem:
      return "stem";
    case Via::phrase:
      return "phrase";
    case Via::variant:
      return "variant";
    case Via::wildcard:
      return "wildcard";
    case Via::fuzzy:
      return "fuzzy";
    case Via::correction:
      break;
  }
  return "correction";
}

Highlighter::Highlighter(const QueryPlan& plan, Analyzer& analyzer) : analyzer_(analyzer) {
  collect(plan.root, analyzer);
}

void Highlighter::add_word(const QueryWord& word, Analyzer& analyzer) {
  if (word.exact || word.capital || word.pattern) {
    Via via = Via::stem;
    if (word.pattern) {
      via = word.pattern->kind == Pattern::Kind::fuzzy ? Via::fuzzy : Via::wildcard;
    }
    forms_.push_back({WordMatch(word, analyzer), word.folded, via});
    return;
  }
  words_[analyzer.stem_id(word.stem)].typed.push_back(word.folded);
  for (const std::string& stem : word.joined) words_[analyzer.stem_id(stem)];
  for (const OtherForm& other : word.others) {
    Asked& asked = words_[analyzer.stem_id(other.stem)];
    asked.instead_of = word.folded;
    asked.via = other.via;
  }
}

void Highlighter::add_phrase(const QueryNode& node, Analyzer& analyzer) {
  Phrase& phrase = phrases_.emplace_back();
  for (QueryWord word : node.words) {
    word.joined.clear();
    phrase.words.emplace_back(word, analyzer);
    append_folded(phrase.term, word);
  }
}

void Highlighter::collect(const QueryNode& node, Analyzer& analyzer) {
  if (node.mark == Mark::excluded) return;
  if (node.kind == QueryNode::Kind::word) add_word(node.words[0], analyzer);
  if (node.kind == QueryNode::Kind::phrase) add_phrase(node, analyzer);
  if (node.kind == QueryNode::Kind::field && node.operand.field->kind == FieldKind::number) {
    numbers_.push_back(node.operand.numbers);
  }
  // Only the first operand of NOT W/5 is certain to occur.
  const bool apart = node.kind == QueryNode::Kind::near && node.nearness.apart;
  for (const QueryNode& child : node.children) {
    collect(child, analyzer);
    if (apart) break;
  }
}

void Highlighter::find_forms(const std::vector<Token>& tokens,
                             std::vector<Highlight>& found) const {
  for (const Form& form : forms_) {
    for (const Token& token : tokens) {
      if (!form.word(token)) continue;
      const bool exact = analyzer_.folded(token.form) == form.typed;
      found.push_back({{token.begin, token.end}, form.typed, exact ? Via::exact : form.via});
    }
  }
}

void Highlighter::find_numbers(const std::vector<Token>& tokens,
                               std::vector<Highlight>& found) const {
  for (const NumberRange& range : numbers_) {
    for (const Token& token : tokens) {
      const std::string_view folded = analyzer_.folded(token.form);
      const std::optional<double> value = number_value(folded);
      if (!value || !range.contains(*value)) continue;
      found.push_back({{token.begin, token.end}, std::string(folded), Via::exact});
    }
  }
}

void Highlighter::find_phrases(const std::vector<Token>& tokens,
                               std::vector<Highlight>& found) const {
  for (const Phrase& phrase : phrases_) {
    for (std::size_t first = 0; first < tokens.size(); ++first) {
      if (!phrase.words.front()(tokens[first])) continue;
      std::optional<Span> place = phrase_at(tokens, first, tokens[first].position, phrase.words);
      if (!place && tokens[first].joined) {
        place = phrase_at(tokens, first, tokens[first].position + 1, phrase.words);
      }
      if (place) found.push_back({*place, phrase.term, Via::phrase});
    }
  }
}

std::vector<Highlight> Highlighter::highlights(const std::vector<Token>& tokens) const {
  std::vector<Highlight> found;
  find_phrases(tokens, found);
  find_forms(tokens, found);
  find_numbers(tokens, found);
  for (const Token& token : tokens) {
    const auto word = words_.find(token.stem);
    if (word == words_.end()) continue;
    const std::vector<std::string>& typed = word->second.typed;
    const std::string folded(analyzer_.folded(token.form));
    if (typed.empty() && !word->second.instead_of.empty()) {
      found.push_back({{token.begin, token.end}, word->second.instead_of, word->second.via});
      continue;
    }
    const bool exact = std::find(typed.begin(), typed.end(), folded) != typed.end();
    found.push_back({{token.begin, token.end},
                     exact || typed.empty() ? folded : typed.front(),
                     exact ? Via::exact : Via::stem});
  }
  keep_disjoint(found);
  return found;
}

}  // namespace dateline

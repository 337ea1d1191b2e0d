// SPDX-License-Identifier: GPL-2.0-or-later
// Matching tokens against the words and phrases of a plan.
#include "searcher/highlight.h"

#include <algorithm>

namespace dateline {
namespace {

// Where two places overlap, the one that begins first stays; of two with one begin, the longer.
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

}  // namespace

std::string_view via_name(Via via) {
  switch (via) {
    case Via::exact:
      return "exact";
    case Via::stem:
      return "stem";
    case Via::phrase:
      break;
  }
  return "phrase";
}

Highlighter::Highlighter(const QueryPlan& plan, Analyzer& analyzer) : analyzer_(analyzer) {
  collect(plan.root, analyzer);
}

void Highlighter::add_word(const QueryWord& word, Analyzer& analyzer) {
  words_.push_back({analyzer.stem_id(word.stem), word.folded});
  for (const std::string& stem : word.joined) words_.push_back({analyzer.stem_id(stem), {}});
}

void Highlighter::collect(const QueryNode& node, Analyzer& analyzer) {
  if (node.mark == Mark::excluded) return;
  if (node.kind == QueryNode::Kind::word) add_word(node.words[0], analyzer);
  if (node.kind == QueryNode::Kind::phrase) {
    std::vector<Word>& phrase = phrases_.emplace_back();
    for (const QueryWord& word : node.words) {
      phrase.push_back({analyzer.stem_id(word.stem), word.folded});
    }
  }
  for (const QueryNode& child : node.children) collect(child, analyzer);
}

// A phrase matches as the index matches it: stems at positions one after the other.
void Highlighter::find_phrases(const std::vector<Token>& tokens,
                               std::vector<Highlight>& found) const {
  for (const std::vector<Word>& phrase : phrases_) {
    for (std::size_t first = 0; first < tokens.size(); ++first) {
      if (tokens[first].stem != phrase.front().stem) continue;
      std::size_t at = first;
      std::size_t word = 1;
      std::uint32_t position = tokens[first].position + 1;
      std::size_t last = first;
      for (; word < phrase.size(); ++word, ++position) {
        while (at < tokens.size() &&
               (tokens[at].position < position ||
                (tokens[at].position == position && tokens[at].stem != phrase[word].stem))) {
          ++at;
        }
        if (at == tokens.size() || tokens[at].position != position) break;
        last = at;
      }
      if (word < phrase.size()) continue;
      std::string term;
      for (const Word& part : phrase) term += (term.empty() ? "" : " ") + part.folded;
      found.push_back({{tokens[first].begin, tokens[last].end}, std::move(term), Via::phrase});
    }
  }
}

std::vector<Highlight> Highlighter::highlights(const std::vector<Token>& tokens) const {
  std::vector<Highlight> found;
  find_phrases(tokens, found);
  for (const Token& token : tokens) {
    for (const Word& word : words_) {
      if (word.stem != token.stem) continue;
      const std::string_view folded = analyzer_.folded(token.form);
      const bool exact = folded == word.folded;
      found.push_back({{token.begin, token.end},
                       word.folded.empty() ? std::string(folded) : word.folded,
                       exact ? Via::exact : Via::stem});
      break;
    }
  }
  keep_disjoint(found);
  return found;
}

}  // namespace dateline

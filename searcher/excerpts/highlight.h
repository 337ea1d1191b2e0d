// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the places in a text that match a query, from the analyzer's own tokens.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/answer/hit.h"
#include "searcher/query/plan.h"
#include "searcher/query/word_match.h"

namespace dateline {

/// Finds the places; made once per query.
class Highlighter {
 public:
  Highlighter(const QueryPlan& plan, Analyzer& analyzer);

  /// The places in a text with these tokens: ascending, disjoint, on character boundaries. A phrase
  /// is one place; words that the query has only within a phrase do not match alone.
  [[nodiscard]] std::vector<Highlight> highlights(const std::vector<Token>& tokens) const;

 private:
  struct Phrase {
    std::vector<WordMatch> words;
    std::string term;  // its words as typed
  };
  // What a stem matches: the typed words with that stem, or the word it was added for; neither for
  // a joined form.
  struct Asked {
    std::vector<std::string> typed;
    std::string instead_of;
    Via via = Via::exact;
  };
  // A word that matches only some of its forms.
  struct Form {
    WordMatch word;
    std::string typed;
    Via via;  // if it is not the form typed
  };
  void collect(const QueryNode& node, Analyzer& analyzer);
  void add_word(const QueryWord& word, Analyzer& analyzer);
  void add_phrase(const QueryNode& node, Analyzer& analyzer);
  void find_forms(const std::vector<Token>& tokens, std::vector<Highlight>& found) const;
  void find_numbers(const std::vector<Token>& tokens, std::vector<Highlight>& found) const;
  void find_phrases(const std::vector<Token>& tokens, std::vector<Highlight>& found) const;

  const Analyzer& analyzer_;
  std::unordered_map<StemId, Asked> words_;
  std::vector<Phrase> phrases_;
  std::vector<Form> forms_;
  std::vector<NumberRange> numbers_;
};

}  // namespace dateline

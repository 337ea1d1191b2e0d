// SPDX-License-Identifier: GPL-2.0-or-later
// Which places of a text answer a query, by the analyzer's own tokens.
#pragma once

#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/hit.h"
#include "searcher/query/plan.h"

namespace dateline {

/// Finds the places; made once a query.
class Highlighter {
 public:
  Highlighter(const QueryPlan& plan, Analyzer& analyzer);

  /// The places in a text with these tokens: ascending, disjoint, between characters. A phrase is
  /// one place; words that are asked for only as part of a phrase are no places of their own.
  [[nodiscard]] std::vector<Highlight> highlights(const std::vector<Token>& tokens) const;

 private:
  struct Word {
    StemId stem;
    std::string folded;  // as typed; empty for a joined form
  };
  void collect(const QueryNode& node, Analyzer& analyzer);
  void add_word(const QueryWord& word, Analyzer& analyzer);
  void find_phrases(const std::vector<Token>& tokens, std::vector<Highlight>& found) const;

  const Analyzer& analyzer_;
  std::vector<Word> words_;
  std::vector<std::vector<Word>> phrases_;
};

}  // namespace dateline

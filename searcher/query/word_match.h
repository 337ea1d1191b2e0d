// SPDX-License-Identifier: GPL-2.0-or-later
// Decides which tokens of a text match a word of the query.
#pragma once

#include <string>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/query/query.h"

namespace dateline {

/// The only place that decides whether a token matches a query word. Valid until the analyzer
/// clears its cache.
class WordMatch {
 public:
  WordMatch(const QueryWord& word, Analyzer& analyzer);

  [[nodiscard]] bool operator()(const Token& token) const;

 private:
  const Analyzer& analyzer_;
  std::vector<StemId> stems_;       // its own, and those of its compounds and other forms
  std::string folded_;              // set if only this form matches
  std::vector<std::string> forms_;  // set if only these match; sorted
  bool capital_;
};

}  // namespace dateline

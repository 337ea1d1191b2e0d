// SPDX-License-Identifier: GPL-2.0-or-later
// Which tokens of a text a word of the query stands for.
#pragma once

#include <string>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/query/query.h"

namespace dateline {

/// The one place that says whether a token answers a query word. Holds until the analyzer forgets.
class WordMatch {
 public:
  WordMatch(const QueryWord& word, Analyzer& analyzer);

  [[nodiscard]] bool operator()(const Token& token) const;

 private:
  const Analyzer& analyzer_;
  std::vector<StemId> stems_;       // its own, and those of its joined and other forms
  std::string folded_;              // set where only this form is meant
  std::vector<std::string> forms_;  // set where only these are meant; sorted
  bool capital_;
};

}  // namespace dateline

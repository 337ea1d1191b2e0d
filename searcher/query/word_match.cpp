// SPDX-License-Identifier: GPL-2.0-or-later
// By stem; where the query says so also by form and capitals.
#include "searcher/query/word_match.h"

#include <algorithm>

namespace dateline {

WordMatch::WordMatch(const QueryWord& word, Analyzer& analyzer)
    : analyzer_(analyzer),
      stems_{analyzer.stem_id(word.stem)},
      folded_(word.exact ? word.folded : std::string()),
      capital_(word.capital) {
  for (const std::string& stem : word.joined) stems_.push_back(analyzer.stem_id(stem));
  for (const OtherForm& other : word.others) stems_.push_back(analyzer.stem_id(other.stem));
}

bool WordMatch::operator()(const Token& token) const {
  if (std::find(stems_.begin(), stems_.end(), token.stem) == stems_.end()) return false;
  if (capital_ && !token.capital) return false;
  return folded_.empty() || analyzer_.folded(token.form) == folded_;
}

}  // namespace dateline

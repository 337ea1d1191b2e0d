// SPDX-License-Identifier: GPL-2.0-or-later
// Compares stems, and forms and capitals if the query asks for them.
#include "searcher/query/word_match.h"

#include <algorithm>
#include <functional>

namespace dateline {

WordMatch::WordMatch(const QueryWord& word, Analyzer& analyzer)
    : analyzer_(analyzer),
      stems_{analyzer.stem_id(word.stem)},
      folded_(word.exact ? word.folded : std::string()),
      capital_(word.capital) {
  for (const std::string& stem : word.joined) stems_.push_back(analyzer.stem_id(stem));
  for (const OtherForm& other : word.others) {
    stems_.push_back(analyzer.stem_id(other.stem));
    if (word.forms_only) forms_.push_back(other.form);
  }
  std::sort(stems_.begin(), stems_.end());
  std::sort(forms_.begin(), forms_.end());
}

bool WordMatch::operator()(const Token& token) const {
  if (!std::binary_search(stems_.begin(), stems_.end(), token.stem)) return false;
  if (capital_ && !token.capital) return false;
  if (!forms_.empty() && !std::binary_search(forms_.begin(), forms_.end(),
                                             analyzer_.form(token.form), std::less<>())) {
    return false;
  }
  return folded_.empty() || analyzer_.folded(token.form) == folded_;
}

}  // namespace dateline

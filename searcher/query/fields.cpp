// SPDX-License-Identifier: GPL-2.0-or-later
// Terms that fields look for.
#include "searcher/query/fields.h"

namespace dateline {

std::vector<std::string> terms_of(const FieldTerm& term) {
  std::vector<std::string> terms{term.term};
  terms.insert(terms.end(), term.others.begin(), term.others.end());
  for (std::size_t i = terms.size(); i-- > 0;) {
    if (!terms[i].starts_with(prefix::kTitle)) continue;
    terms.push_back(std::string(prefix::kTitleOnly) + terms[i].substr(prefix::kTitle.size()));
  }
  return terms;
}

}  // namespace dateline

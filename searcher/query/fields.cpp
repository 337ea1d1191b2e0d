// SPDX-License-Identifier: GPL-2.0-or-later
// The terms of field values.
#include "searcher/query/fields.h"

namespace dateline {

std::vector<std::string> terms_of(const FieldTerm& term) {
  std::vector<std::string> terms{term.term};
  terms.insert(terms.end(), term.others.begin(), term.others.end());
  return terms;
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// A table of places that is never emptied: it knows which document each entry is of.
#include "indexer/analysis/document_terms.h"

#include <algorithm>

namespace dateline {

void DocumentTerms::clear() {
  if (++document_ == 0) {  // after four thousand million documents
    std::fill(places_.begin(), places_.end(), Place{});
    document_ = 1;
  }
  terms_.clear();
  length_ = 0;
}

void DocumentTerms::grow(TermId term) {
  places_.resize(std::max<std::size_t>(term + std::size_t{1}, 2 * places_.size()));
}

}  // namespace dateline

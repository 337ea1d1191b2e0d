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

DocumentTerm& DocumentTerms::at(TermId term) {
  if (term >= places_.size()) places_.resize(std::max<std::size_t>(term + 1, 2 * places_.size()));
  Place& place = places_[term];
  if (place.document != document_) {
    place = {document_, static_cast<std::uint32_t>(terms_.size())};
    terms_.push_back({term, 0});
  }
  return terms_[place.index];
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// The terms of one document while they are counted.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "indexer/analysis/term_table.h"

namespace dateline {

/// A term of a document.
struct DocumentTerm {
  TermId id = 0;
  std::uint32_t wdf = 0;  ///< 0: it is not scored
};

/// Each term once, in the order in which they came. The memory is used again for the next document.
class DocumentTerms {
 public:
  void clear();

  void add(TermId term, std::uint32_t wdf) {
    at(term).wdf += wdf;
    length_ += wdf;
  }
  /// Begins to load what adding the term needs.
  void expect(TermId term) const {
    if (term < places_.size()) __builtin_prefetch(&places_[term], 1);
  }
  [[nodiscard]] bool has(TermId term) const {
    return term < places_.size() && places_[term].document == document_;
  }

  [[nodiscard]] std::span<const DocumentTerm> terms() const { return terms_; }
  /// The sum of all wdf.
  [[nodiscard]] std::uint32_t length() const { return length_; }

 private:
  struct Place {
    std::uint32_t document = 0;  // in which it was seen last
    std::uint32_t index = 0;     // in terms_
  };
  DocumentTerm& at(TermId term) {
    if (term >= places_.size()) grow(term);
    Place& place = places_[term];
    if (place.document != document_) {
      place = {document_, static_cast<std::uint32_t>(terms_.size())};
      terms_.push_back({term, 0});
    }
    return terms_[place.index];
  }
  void grow(TermId term);

  std::vector<Place> places_;  // by term
  std::uint32_t document_ = 1;
  std::vector<DocumentTerm> terms_;
  std::uint32_t length_ = 0;
};

}  // namespace dateline

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
  std::uint32_t wdf = 0;        ///< 0: it is not scored
  std::uint32_t positions = 0;  ///< how many
  std::uint32_t first = 0;      ///< the place of its first position in all of the document's
  std::uint32_t last_position = 0;
};

/// Each term once, in the order in which they came. The memory is used again for the next document.
class DocumentTerms {
 public:
  void clear();

  void add(TermId term, std::uint32_t wdf) {
    at(term).wdf += wdf;
    length_ += wdf;
  }
  /// Positions of a term ascend; one that does not is left out.
  void add_position(TermId term, std::uint32_t position);
  [[nodiscard]] bool has(TermId term) const {
    return term < places_.size() && places_[term].document == document_;
  }

  /// To be called when all has been added.
  void finish();
  [[nodiscard]] std::span<const DocumentTerm> terms() const { return terms_; }
  [[nodiscard]] std::span<const std::uint32_t> positions(const DocumentTerm& term) const {
    return std::span(sorted_).subspan(term.first, term.positions);
  }
  /// The sum of all wdf.
  [[nodiscard]] std::uint32_t length() const { return length_; }

 private:
  struct Place {
    std::uint32_t document = 0;  // in which it was seen last
    std::uint32_t index = 0;     // in terms_
  };
  struct Position {
    std::uint32_t index = 0;
    std::uint32_t position = 0;
  };
  DocumentTerm& at(TermId term);

  std::vector<Place> places_;  // by term
  std::uint32_t document_ = 1;
  std::vector<DocumentTerm> terms_;
  std::vector<Position> positions_;    // as they came
  std::vector<std::uint32_t> sorted_;  // by term
  std::uint32_t length_ = 0;
};

}  // namespace dateline

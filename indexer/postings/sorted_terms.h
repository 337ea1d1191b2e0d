// SPDX-License-Identifier: GPL-2.0-or-later
// The terms of some documents in their order.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/analysis/term_table.h"

namespace dateline {

/// Terms in ascending order, their texts one after the other.
class SortedTerms {
 public:
  /// Sorts `terms`, which are all different, and keeps their order.
  void assign(std::vector<TermId>& terms, const TermTable& table);

  [[nodiscard]] std::string_view text(std::size_t rank) const {
    return {texts_.data() + terms_[rank].begin, terms_[rank].size};
  }

 private:
  struct Term {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
  };
  std::vector<Term> terms_;
  std::vector<char> texts_;
};

}  // namespace dateline

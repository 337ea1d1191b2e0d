// SPDX-License-Identifier: GPL-2.0-or-later
// The terms of a segment in their order, and documents' lists of terms as tags of the termlist
// table.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/schema.h"
#include "indexer/analysis/term_table.h"

namespace dateline {

/// Terms in ascending order, their texts side by side.
class SortedTerms {
 public:
  /// Sorts `terms`, which are all different, and keeps their order.
  void assign(std::vector<TermId>& terms, const TermTable& table);
  /// Adds a term that comes after all there are.
  void append(std::string_view term);

  [[nodiscard]] std::string_view text(std::size_t rank) const {
    return {texts_.data() + terms_[rank].begin, terms_[rank].size};
  }

 private:
  friend class TermListWriter;
  // What sorts and compares without a look at the text, mostly.
  struct Term {
    std::uint64_t head = 0;  // the first eight bytes, as a number that sorts as they do
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
  };
  [[nodiscard]] std::size_t shared_bytes(const Term& a, const Term& b) const;

  std::vector<Term> terms_;
  std::vector<char> texts_;  // with room for a copy of eight bytes more behind the last
};

/// A term of a document: its rank, and how often it is there.
struct RankedTerm {
  std::uint32_t rank = 0;
  std::uint32_t wdf = 0;
};

/// Writes tags of the termlist table (docs/glass-format.md).
class TermListWriter {
 public:
  explicit TermListWriter(const SortedTerms& terms) : terms_(terms) {}

  /// Appends the tag of a document of that length; its terms are those of [begin, end), ascending.
  void append(std::string& out, const RankedTerm* begin, const RankedTerm* end,
              std::uint32_t length) const;

 private:
  char* copy(char* to, std::uint32_t begin, std::size_t size) const;

  const SortedTerms& terms_;
};

/// The entry behind a document's list: the slots it has values in, given in ascending order.
[[nodiscard]] std::string used_slots(std::span<const Slot> slots);

}  // namespace dateline

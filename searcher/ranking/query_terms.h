// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the terms of a query in the words of passages.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "common/index/forward.h"
#include "searcher/ranking/code_slots.h"
#include "searcher/ranking/proximity.h"
#include "searcher/ranking/weighted_terms.h"

namespace dateline {

/// Frequencies of a term in a passage.
struct TermCount {
  std::uint32_t text = 0;
  std::uint32_t title = 0;     ///< in its article's title, if that counts
  std::uint32_t own_text = 0;  ///< without its compounds and synonyms
  std::uint32_t own_title = 0;
};

/// The weighted terms of one query, and which words of a passage count as which of them: a term
/// itself, a compound that counts as both of its parts if it was written as one word, a synonym.
/// Only for the analyzer's present ids.
class QueryTerms {
 public:
  /// An occurrence of a term, or of what counts as one or several.
  struct Occurrence {
    std::int32_t slot = 0;
    std::uint32_t position = 0;
    bool joined = false;
    bool in_title = false;
  };

  QueryTerms() = default;
  QueryTerms(std::vector<WeightedTerm> terms, const Analyzer& analyzer);

  /// In query order; a term's number is its place here.
  [[nodiscard]] const std::vector<WeightedTerm>& list() const { return terms_; }
  [[nodiscard]] std::size_t size() const { return terms_.size(); }
  /// Whether a stem is a term or counts as one.
  [[nodiscard]] bool contains(StemId stem) const { return slots_.contains(stem); }
  /// The number of the term with this stem.
  [[nodiscard]] std::optional<std::size_t> number_of(StemId stem) const;

  /// The occurrences in a passage, replacing `found`: those in its text by position, then those in
  /// its title.
  void find(const ForwardText& words, std::vector<Occurrence>& found) const;
  /// Counts them by term.
  void count(std::span<const Occurrence> found, std::vector<TermCount>& counts) const;
  /// The terms' places in the text, replacing `places`; a compound is its terms at one position.
  void locate(std::span<const Occurrence> found, std::vector<TermPlace>& places) const;

 private:
  // Slots: the number of a term, or below kNone the number of what counts as terms.
  static constexpr std::int32_t kFirstEquivalent = CodeSlots::kNone - 1;

  // A term that another stem counts as. A compound counts only if it was written as one word;
  // another word always counts.
  struct CountsAs {
    std::size_t term = 0;
    bool is_synonym = false;
  };

  void add(StemId stem, std::int32_t slot, const Analyzer& analyzer);
  [[nodiscard]] const std::vector<CountsAs>& terms_of(std::int32_t slot) const {
    return equivalents_[static_cast<std::size_t>(kFirstEquivalent - slot)];
  }

  std::vector<WeightedTerm> terms_;
  std::unordered_map<StemId, std::int32_t> slots_;
  std::vector<std::vector<CountsAs>> equivalents_;
  mutable CodeSlots code_slots_;  // tables are built on first use
};

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Counting surface forms for the vocabulary.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/index/entry.h"

namespace dateline {

/// Not for more than four thousand million words before they are taken.
class FormTally {
 public:
  void add_title(std::span<const Token> tokens);
  void add_text(std::span<const Token> tokens);
  /// Whether so many are counted that they should be taken.
  [[nodiscard]] bool is_full() const { return words_ > kMostWords; }
  /// All that was counted, sorted by form; the tally is empty then.
  [[nodiscard]] std::vector<FormCount> take(const Analyzer& analyzer);
  /// The same as a run of forms (FormRunReader).
  [[nodiscard]] std::string take_run(const Analyzer& analyzer);

 private:
  struct Count {
    std::uint32_t count = 0;
    std::uint32_t mid_sentence = 0;
    std::uint32_t capitals = 0;
  };
  // Half of what a count can be: an article more has fewer words than the other half.
  static constexpr std::uint64_t kMostWords = std::uint64_t{1} << 31U;

  Count& at(FormId form);
  // Hands over each form that was counted, in order, and forgets it.
  template <typename Use>
  void take_sorted(const Analyzer& analyzer, Use use);

  std::vector<Count> counts_;  // by form
  std::vector<FormId> seen_;
  std::uint64_t words_ = 0;
};

}  // namespace dateline

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

class FormTally {
 public:
  void add_title(std::span<const Token> tokens);
  void add_text(std::span<const Token> tokens);
  /// All that was counted, sorted by form; the tally is empty then.
  [[nodiscard]] std::vector<FormCount> take(const Analyzer& analyzer);
  /// The same as a run of forms (FormRunReader).
  [[nodiscard]] std::string take_run(const Analyzer& analyzer);

 private:
  struct Count {
    std::int64_t count = 0;
    std::int64_t mid_sentence = 0;
    std::int64_t capitals = 0;
  };
  Count& at(FormId form);
  // Hands over each form that was counted, in order, and forgets it.
  template <typename Use>
  void take_sorted(const Analyzer& analyzer, Use use);

  std::vector<Count> counts_;  // by form
  std::vector<FormId> seen_;
};

}  // namespace dateline

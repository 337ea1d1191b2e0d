// SPDX-License-Identifier: GPL-2.0-or-later
// Terms by number, so that counting them compares no text.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/index/schema.h"

namespace dateline {

using TermId = std::uint32_t;

/// What is in front of a stem in a term that is made of one.
enum class StemTerm { plain, title };

/// Numbers terms from 0. Those made of stems are found by the analyzer's number of the stem alone.
class TermTable {
 public:
  explicit TermTable(const Analyzer& analyzer) : analyzer_(analyzer) {}

  [[nodiscard]] TermId of_stem(StemTerm kind, StemId stem) {
    std::vector<TermId>& known = of_stems_[static_cast<std::size_t>(kind)];
    if (stem >= known.size()) known.resize(analyzer_.stems(), kNone);
    if (known[stem] == kNone) known[stem] = make(kind, stem);
    return known[stem];
  }
  [[nodiscard]] TermId of_text(const std::string& term);
  [[nodiscard]] const std::string& text(TermId id) const { return texts_[id]; }
  [[nodiscard]] std::size_t size() const { return texts_.size(); }
  /// How many of them are not made of stems.
  [[nodiscard]] std::size_t of_texts() const { return of_texts_.size(); }
  /// To be called where the analyzer forgets.
  void forget();

 private:
  static constexpr TermId kNone = 0xFFFFFFFF;
  TermId make(StemTerm kind, StemId stem);

  const Analyzer& analyzer_;
  std::array<std::vector<TermId>, 2> of_stems_;
  std::deque<std::string> texts_;
  std::unordered_map<std::string_view, TermId> of_texts_;  // those not made of stems
};

}  // namespace dateline

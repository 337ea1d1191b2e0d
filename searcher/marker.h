// SPDX-License-Identifier: GPL-2.0-or-later
// Marks in the texts of hits what answers a query.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/highlight.h"
#include "searcher/matched_marks.h"
#include "searcher/query/plan.h"

namespace dateline {

/// Whether other queries follow on the same analyzer.
enum class Queries : std::uint8_t { one, many };

/// Made once a query; the plan and the analyzer have to live as long.
class Marker {
 public:
  /// Of a query alone, what is no word of the query is not stemmed: that takes longer than all else
  /// that is done with texts. Where many follow, `analyzer` remembers their words.
  Marker(const QueryPlan& plan, Analyzer& analyzer, Queries queries);

  /// The places in a text. `tokens` are the text's by the analyzer, or empty.
  [[nodiscard]] std::vector<Highlight> marks(std::string_view text,
                                             const std::vector<Token>& tokens);

 private:
  std::optional<Analyzer> own_;
  Analyzer& analyzer_;
  Highlighter highlighter_;
  MatchedMarks matched_;
  std::vector<Token> read_;
};

}  // namespace dateline

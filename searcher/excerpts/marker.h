// SPDX-License-Identifier: GPL-2.0-or-later
// Marks the matches of a query in the texts of hits.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/excerpts/highlight.h"
#include "searcher/excerpts/matched_marks.h"
#include "searcher/query/plan.h"

namespace dateline {

/// Whether more queries follow with the same analyzer.
enum class Queries : std::uint8_t { one, many };

/// Made once per query; the plan and the analyzer must outlive it.
class Marker {
 public:
  /// For a single query, words that are not in the query are not stemmed: stemming would dominate.
  /// If more queries follow, `analyzer` caches the stems of all words.
  Marker(const QueryPlan& plan, Analyzer& analyzer, Queries queries);

  /// The marked places in a text. `tokens` are the analyzer's tokens of the text, or empty.
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

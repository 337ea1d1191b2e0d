// SPDX-License-Identifier: GPL-2.0-or-later
// Analyses the words of a query as the index analyses its texts.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/query/query.h"

namespace dateline {

class QueryWords {
 public:
  /// The words of `text`, which must outlive this, as must the analyzer.
  QueryWords(std::string_view text, Analyzer& analyzer) : text_(text), analyzer_(analyzer) {}

  /// The words of a part of the query. Compounds from the analyzer (counter-intelligence) are
  /// attached to the words they consist of.
  [[nodiscard]] std::vector<QueryWord> of(Span text);

  /// The words of a part of the query that may contain patterns.
  [[nodiscard]] std::vector<QueryWord> of_typed(Span text, std::vector<Note>& notes);

  /// Adds to each of two or three adjacent words in `node` the compound of them, since a text may
  /// write them as one word.
  void join_neighbours(QueryNode& node);

 private:
  void add_joined(QueryNode& node, std::size_t first, std::size_t last, std::string_view together);
  [[nodiscard]] std::vector<Span> typed_words(Span text) const;
  [[nodiscard]] std::vector<QueryWord> of_pattern(Span typed, std::vector<Note>& notes);
  [[nodiscard]] std::optional<QueryWord> pattern(Span text, std::optional<std::size_t> edits);

  std::string_view text_;
  Analyzer& analyzer_;
  std::vector<Token> tokens_;
};

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// The words of a query, analysed as the index analysed its texts.
#pragma once

#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/query/query.h"

namespace dateline {

/// Whether a word has a wildcard in it (`wom*n`, `*burg`) or an edit distance behind it (`word~1`),
/// as other tools read them; a question mark at its end is none.
[[nodiscard]] bool is_pattern(std::string_view word);

class QueryWords {
 public:
  /// The words of `text`, which must outlive this, as must the analyzer.
  QueryWords(std::string_view text, Analyzer& analyzer) : text_(text), analyzer_(analyzer) {}

  /// The words of a part of the query. Joined forms the analyzer gives (counter-intelligence) go
  /// with the words they are made of.
  [[nodiscard]] std::vector<QueryWord> of(Span text);

  /// Words side by side in `node` may be written as one in a text: both get that form.
  void join_neighbours(QueryNode& node);

 private:
  std::string_view text_;
  Analyzer& analyzer_;
  std::vector<Token> tokens_;
};

}  // namespace dateline

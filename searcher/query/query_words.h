// SPDX-License-Identifier: GPL-2.0-or-later
// Analyses the words of a query as the index analyses its texts.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/query/query.h"

namespace dateline {

/// Whether the last character of a run, which is in the pair before it, is a word: in a phrase it
/// is, so that the positions of words follow one another.
enum class RunEnds : std::uint8_t { left_out, kept };

class QueryWords {
 public:
  /// The words of `text`, which must outlive this, as must the analyzer.
  QueryWords(std::string_view text, Analyzer& analyzer) : text_(text), analyzer_(analyzer) {}

  /// The words of a part of the query, without patterns. Compounds from the analyzer
  /// (counter-intelligence) are attached to the words they consist of.
  [[nodiscard]] std::vector<QueryWord> of(Span text, RunEnds ends = RunEnds::left_out);

  /// The words of a part of the query that may contain patterns. A long run of characters without
  /// blanks is split into words as ICU splits it.
  [[nodiscard]] std::vector<QueryWord> of_typed(Span text, std::vector<Note>& notes);

  /// The words of a phrase, at consecutive positions.
  [[nodiscard]] std::vector<QueryWord> of_phrase(Span text, std::vector<Note>& notes);

  /// Adds to each of two or three adjacent words in `node` the compound of them, since a text may
  /// write them as one word.
  void join_neighbours(QueryNode& node);

 private:
  void add_joined(QueryNode& node, std::size_t first, std::size_t last, std::string_view together);
  [[nodiscard]] std::vector<Span> typed_words(Span text) const;
  [[nodiscard]] bool is_asked_pattern(Span typed) const;
  [[nodiscard]] bool holds_pattern(const std::vector<Span>& typed) const;
  [[nodiscard]] std::vector<QueryWord> of_runs(Span typed);
  [[nodiscard]] std::vector<QueryWord> of_pattern(Span typed, std::vector<Note>& notes);
  [[nodiscard]] QueryWord word_of(const Token& token, Span text) const;
  [[nodiscard]] bool asks_acronym(Span place) const;
  void replace(std::vector<QueryWord>& words, const Token& token, Span text) const;
  [[nodiscard]] std::optional<QueryWord> pattern(Span text, std::optional<std::size_t> edits);

  std::string_view text_;
  Analyzer& analyzer_;
  std::vector<Token> tokens_;
};

}  // namespace dateline

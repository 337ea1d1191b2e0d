// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the words of a query that may be misspelt.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/index/combined_index.h"
#include "searcher/query/query.h"

namespace dateline {

/// A word of a query whose form occurs nowhere, or hardly ever.
struct DoubtfulWord {
  QueryWord* word = nullptr;
  std::size_t errors = 1;         ///< slips it may have
  double form_count = 0;          ///< how often its form occurs
  double document_frequency = 0;  ///< passages that hold its stem
};

/// The words that a query searches for, split by whether their spelling is in doubt.
struct WordsOfQuery {
  std::vector<DoubtfulWord> doubtful;
  std::vector<std::string> known;  ///< distinct stems of the others: the rarest, no stop words
};

/// Splits the words of `query`, without the excluded ones. Counts forms only of words with a rare
/// stem.
[[nodiscard]] WordsOfQuery words_of_query(Query& query, const CombinedIndex& index);

}  // namespace dateline

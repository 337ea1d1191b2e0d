// SPDX-License-Identifier: GPL-2.0-or-later
// Which words of a query may be misspelt.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/database.h"
#include "searcher/query/query.h"

namespace dateline {

/// A word of a query whose form occurs nowhere, or hardly ever.
struct DoubtfulWord {
  QueryWord* word = nullptr;
  std::size_t errors = 1;         ///< slips it may have
  double form_count = 0;          ///< how often its form occurs
  double document_frequency = 0;  ///< passages that hold its stem
};

/// The words that a query searches for, apart by whether their spelling is in doubt.
struct WordsOfQuery {
  std::vector<DoubtfulWord> doubtful;
  std::vector<std::string> known;  ///< the stems of others, each once: the rarest, no stop words
};

/// Sorts the words of `query`, but for those that are excluded. Counts forms only of words whose
/// stem is rare.
[[nodiscard]] WordsOfQuery words_of_query(Query& query, const CombinedIndex& index);

}  // namespace dateline

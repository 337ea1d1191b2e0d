// SPDX-License-Identifier: GPL-2.0-or-later
// Judged spellings of names against a vocabulary of news: recall and false matches.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "common/names/costs.h"
#include "common/names/spelling.h"

namespace dateline::quality {

/// How words are given: as they are written, or with their accents folded as an index has them.
enum class Writing { as_written, folded };

/// A cluster of spellings of one name, each a place among the words.
struct Cluster {
  std::vector<std::size_t> words;
};

/// Two words whose distance counts; the lower its ratio to their threshold, the nearer they are.
struct JudgedPair {
  std::size_t a = 0;
  std::size_t b = 0;
  std::size_t cluster = 0;
  bool blocked = false;  ///< they share a key, so that an index finds them
};

/// Everything that is judged, read from a folder.
struct Judgements {
  std::vector<std::string> texts;      ///< lower case
  std::vector<names::Spelling> words;  ///< of `texts`
  std::vector<Cluster> clusters;
  std::vector<JudgedPair> same;          ///< differing spellings of one name
  std::vector<JudgedPair> random_names;  ///< a spelling, and a type that is none of its name
  std::vector<JudgedPair> news_names;    ///< a frequent type, and another
  std::vector<JudgedPair> negatives;     ///< near pairs that are different names
  std::vector<std::pair<std::size_t, std::size_t>> ambiguous;
  std::size_t random_queries = 0;
  std::size_t news_queries = 0;
  std::size_t types = 0;
};

/// Reads `folder`; pairs of different names hold those alone that an index would compare.
[[nodiscard]] Judgements read_judgements(const std::string& folder, Writing writing);

/// Distance over threshold for each pair; a large number where they never match, or where no key
/// brings them together.
[[nodiscard]] std::vector<double> ratios(const Judgements& judgements,
                                         const std::vector<JudgedPair>& pairs,
                                         const names::Costs& costs);

inline constexpr double kFarApart = 1e6;

}  // namespace dateline::quality

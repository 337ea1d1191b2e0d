// SPDX-License-Identifier: GPL-2.0-or-later
// The words of the indexes that patterns of a query match.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "searcher/index/combined_index.h"
#include "searcher/query/query.h"

namespace dateline {

/// Most words that are searched for one pattern: the most frequent.
inline constexpr std::size_t kMostPatternForms = 200;

/// Most patterns of one query that are searched: the first.
inline constexpr std::size_t kMostPatterns = 64;

/// A word that matches.
struct PatternForm {
  std::string form;  ///< in lower case, with its accents
  std::string stem;  ///< the index term
  std::int64_t count = 0;
  std::size_t errors = 0;
};

struct PatternForms {
  std::vector<PatternForm> forms;  ///< the most frequent first
  std::size_t found = 0;           ///< how many match in all
  /// Whether a stem of these has forms that do not match, or are left out.
  bool stems_have_others = false;
};

/// Walks the vocabulary of the indexes. Not thread-safe; remembers what it found for some hundred
/// patterns, until `forget`.
class PatternFinder {
 public:
  explicit PatternFinder(const CombinedIndex& index) : index_(index) {}

  /// Good until the next call.
  [[nodiscard]] const PatternForms& find(const Pattern& pattern);
  /// The terms that begin with `prefix` and match behind it, the most frequent first, at most
  /// kMostPatternForms; `found` is how many there are in all.
  [[nodiscard]] std::vector<std::string> field_terms(const Pattern& pattern,
                                                     const std::string& prefix,
                                                     std::size_t& found) const;
  /// To be called when the index moved on.
  void forget() { known_.clear(); }

 private:
  [[nodiscard]] PatternForms look_up(const Pattern& pattern) const;
  [[nodiscard]] bool have_others(const std::vector<PatternForm>& forms) const;

  const CombinedIndex& index_;
  std::map<std::u32string, PatternForms> known_;  // by letters, with the errors behind them
};

/// Gives the patterns of a query, also those of fields, the words that match, with a note where
/// some are left out or there is none.
void add_pattern_forms(Query& query, PatternFinder& finder);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Spellings of query words with umlauts or with two letters, where the collection has the other.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "common/index/entry.h"
#include "searcher/cooccurrence.h"
#include "searcher/database.h"
#include "searcher/hit.h"
#include "searcher/query/query.h"

namespace dateline {

/// Finds them. Not thread-safe; remembers what it found until `reset`.
class UmlautFinder {
 public:
  /// `index` must outlive this.
  explicit UmlautFinder(const CombinedIndex& index) : index_(index) {}

  /// Gives the words of `query` the spellings that occur, as OtherForms with Via::variant, and
  /// lists them in `answer.also_matching`. A letter with its accent stands for two, two letters for
  /// one with an accent that occurs so; a letter without accent stands for two only where both
  /// spellings are names that keep the company of the query's other words. None for words that are
  /// excluded, exact or patterns.
  void add(Query& query, SearchAnswer& answer);
  /// To be called when the index moved on.
  void reset() { known_.clear(); }

 private:
  /// The spellings of a form that occur.
  struct Spellings {
    std::vector<FormCount> certain;
    std::vector<FormCount> with_company;  ///< only beside words that they occur with
  };

  [[nodiscard]] const Spellings& find(const std::string& form);
  [[nodiscard]] Spellings look_up(const std::string& form) const;
  [[nodiscard]] bool is_umlaut_form(const FormCount& form) const;
  void add(QueryNode& node, const std::vector<std::string>& stems, SearchAnswer& answer);
  void add(QueryWord& word, const std::vector<std::string>& stems, SearchAnswer& answer);

  const CombinedIndex& index_;
  std::unordered_map<std::string, Spellings> known_;  // by form
};

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Finds spellings of query words with an umlaut for two letters or the reverse (Börse, Boerse).
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "common/index/entry.h"
#include "searcher/answer/hit.h"
#include "searcher/index/combined_index.h"
#include "searcher/index/cooccurrence.h"
#include "searcher/query/query.h"

namespace dateline {

/// Not thread-safe; caches its results until `reset`.
class UmlautFinder {
 public:
  /// `index` must outlive this.
  explicit UmlautFinder(const CombinedIndex& index) : index_(index) {}

  /// Adds to the words of `query` the spellings that occur, as OtherForms with Via::variant, and
  /// lists them in `answer.also_matching`. An accented letter also matches its two letters, and two
  /// letters the accented one if that spelling occurs; a letter without accent matches two only if
  /// both spellings are names that occur with the query's other words. Skips words that are
  /// excluded, exact or patterns.
  void add(Query& query, SearchAnswer& answer);
  /// Clears the cache; call it after the index changed.
  void reset() { known_.clear(); }

 private:
  /// The spellings of a form that occur in the index.
  struct Spellings {
    std::vector<FormCount> certain;
    std::vector<FormCount> with_company;  ///< used only with words that they occur with
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

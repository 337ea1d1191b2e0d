// SPDX-License-Identifier: GPL-2.0-or-later
// The other spellings of a name that occur in the indexes searched.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/index/aliases.h"
#include "common/index/entry.h"
#include "searcher/database.h"
#include "searcher/hit.h"
#include "searcher/index_memory.h"
#include "searcher/known_variants.h"
#include "searcher/query/query.h"

namespace dateline {

/// Finds variants by the names that the indexes keep. Not thread-safe; remembers what it found
/// until `reset`.
class VariantFinder {
 public:
  VariantFinder(const CombinedIndex& index, Analyzer& analyzer)
      : index_(index), analyzer_(analyzer) {}

  /// The variants of a word as typed in a query, `form` as Analyzer::form. None for words that the
  /// collection writes small, for words of fewer than four letters, and for those it has only
  /// inflected.
  [[nodiscard]] const NameVariants& find(const std::string& form);
  /// To be called when the index moved on. `memory`, if not null, has what other threads found.
  void reset(std::shared_ptr<IndexMemory> memory) {
    known_.clear();
    aliases_.reset();
    memory_ = std::move(memory);
  }

 private:
  [[nodiscard]] const Aliases& aliases();
  void add_aliases(const std::string& form, NameVariants& variants);
  [[nodiscard]] FormCount count_of(const std::string& form) const;
  [[nodiscard]] bool is_asked_as_name(const std::string& form, const FormCount& count);
  [[nodiscard]] std::vector<std::string> forms_near(const std::string& form) const;
  [[nodiscard]] NameVariants look_up(const std::string& form);
  [[nodiscard]] std::vector<std::string> company(const std::string& form, const std::string& stem);

  const CombinedIndex& index_;
  Analyzer& analyzer_;
  std::unordered_map<std::string, std::shared_ptr<const NameVariants>> known_;  // by form
  std::shared_ptr<IndexMemory> memory_;                                         // of all threads
  std::optional<Aliases> aliases_;                                              // of all indexes
};

/// Gives the words of a query the spellings found with them: every word but those that are excluded
/// or asked for exactly.
void add_variants(QueryNode& node, VariantFinder& finder);

/// Lists in `answer` what was added for each word, and the names that may be meant instead.
void list_variants(const QueryNode& node, VariantFinder& finder, SearchAnswer& answer);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the other spellings of a name that occur in the searched indexes. Spelling proposes
// candidates; evidence decides which are searched: the company both forms keep, the surname after
// a given name, a table of aliases. The others are only suggested.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/index/aliases.h"
#include "common/index/entry.h"
#include "common/names/names.h"
#include "searcher/index/combined_index.h"
#include "searcher/index/index_memory.h"
#include "searcher/index/known_variants.h"
#include "searcher/variants/company.h"

namespace dateline {

/// The context of a word within its query.
struct QuerySurroundings {
  std::string next_form;           ///< the word directly after it; may be empty
  std::string next_stem;           ///< and its index term
  bool in_phrase = false;          ///< whether both must be adjacent
  std::vector<std::string> stems;  ///< all other words
};

/// Finds variants in the name tables of the indexes. Not thread-safe; caches its results until
/// `reset`.
class VariantFinder {
 public:
  VariantFinder(const CombinedIndex& index, Analyzer& analyzer)
      : index_(index), analyzer_(analyzer), reader_(index, analyzer) {}

  /// The variants of a word as typed in a query; `form` as Analyzer::form. None for words that the
  /// collection writes in lower case, words of fewer than four letters or with digits, and words
  /// that occur only inflected.
  [[nodiscard]] const NameVariants& find(const std::string& form);
  /// The same, using the other words of the query: a given name is also searched in spellings that
  /// occur before the same surname, and a word that does not occur in spellings that occur with the
  /// other words.
  [[nodiscard]] const NameVariants& find(const std::string& form,
                                         const QuerySurroundings& surroundings);
  /// Clears the cache; call it after the index changed. `memory`, if not null, is shared with other
  /// threads.
  void reset(std::shared_ptr<IndexMemory> memory) {
    known_.clear();
    known_in_query_.clear();
    aliases_.reset();
    memory_ = std::move(memory);
  }

 private:
  struct Candidate;
  struct Asked;

  [[nodiscard]] const Aliases& aliases();
  void add_aliases(const std::string& form, NameVariants& variants);
  [[nodiscard]] FormCount count_of(const std::string& form) const;
  [[nodiscard]] bool is_asked_as_name(const std::string& form, const FormCount& count);
  [[nodiscard]] std::vector<std::string> forms_near(const std::string& form) const;
  [[nodiscard]] std::vector<Candidate> candidates(const Asked& asked) const;
  [[nodiscard]] NameVariants look_up(const std::string& form);
  void judge(Asked& asked, Candidate& candidate);
  void judge_by_company(Asked& asked, Candidate& candidate);
  void judge_in_few(Asked& asked, Candidate& candidate);
  [[nodiscard]] bool has_neighbours_in_common(Asked& asked, const Candidate& candidate);
  [[nodiscard]] bool keep_company(const std::string& a, const std::string& b) const;
  void judge_in_query(const QuerySurroundings& surroundings, bool occurs, NameVariant& variant);
  [[nodiscard]] bool stands_before(const NameVariant& variant,
                                   const QuerySurroundings& surroundings);

  const CombinedIndex& index_;
  Analyzer& analyzer_;
  CompanyReader reader_;
  std::unordered_map<std::string, std::shared_ptr<const NameVariants>> known_;  // by form
  std::unordered_map<std::string, NameVariants> known_in_query_;  // by form and surroundings
  std::shared_ptr<IndexMemory> memory_;                           // of all threads
  std::optional<Aliases> aliases_;                                // of all indexes
};

}  // namespace dateline

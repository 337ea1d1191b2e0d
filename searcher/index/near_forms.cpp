// SPDX-License-Identifier: GPL-2.0-or-later
// Iterates over the vocabularies, or uses the tables in memory.
#include "searcher/index/near_forms.h"

#include <algorithm>
#include <optional>
#include <set>

namespace dateline {
namespace {

void add_counts(const FormCount& form, FormCount& sum) {
  sum.stem = form.stem;
  sum.count += form.count;
  sum.mid_sentence += form.mid_sentence;
  sum.capitals += form.capitals;
}

void add_counts(const FormCount& form, NearForms& forms) {
  add_counts(form, forms.emplace(form.form, FormCount{form.form, form.stem}).first->second);
}

NearForms from_tables(const CombinedIndex& index, const std::vector<SimilarTo>& words,
                      const std::vector<FormTable>& tables) {
  NearForms forms;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    std::set<std::string> near;
    for (const SimilarTo& word : words) near.merge(tables[i].similar(word));
    for (const std::string& form : near) {
      const auto found = index.segments()[i]->form(form);
      if (found) add_counts(*found, forms);
    }
  }
  return forms;
}

}  // namespace

FormCount form_count(const CombinedIndex& index, const std::string& form) {
  FormCount sum{form, {}};
  for (const auto& segment : index.segments()) {
    if (const std::optional<FormCount> found = segment->form(form)) add_counts(*found, sum);
  }
  return sum;
}

NearForms near_forms(const CombinedIndex& index, const std::vector<SimilarTo>& words,
                     const FormTables& tables) {
  if (const auto given = tables()) return from_tables(index, words, *given);
  NearForms forms;
  for (const auto& segment : index.segments()) {
    segment->for_each_form("", [&](const FormCount& form) {
      const std::uint64_t kinds = kinds_of(form.form);
      const bool near = std::any_of(words.begin(), words.end(), [&](const SimilarTo& similar) {
        return similar(form.form, kinds);
      });
      if (near) add_counts(form, forms);
      return true;
    });
  }
  return forms;
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Variants come first: a word that has one is not misspelt.
#include "searcher/expansion/other_forms.h"

#include <algorithm>

#include "common/text/unicode.h"
#include "searcher/corrections/corrections.h"
#include "searcher/corrections/last_resort.h"
#include "searcher/corrections/neighbour_slips.h"
#include "searcher/variants/query_variants.h"

namespace dateline {
namespace {

// A form that is searched is not suggested.
void drop_corrected(const std::vector<Correction>& corrections, std::vector<WordForms>& lists) {
  for (WordForms& list : lists) {
    std::erase_if(list.forms, [&](const FoundForm& found) {
      return std::any_of(corrections.begin(), corrections.end(), [&](const Correction& known) {
        return unicode::lower_case(known.form, false) == found.form;
      });
    });
  }
  std::erase_if(lists, [](const WordForms& list) { return list.forms.empty(); });
}

}  // namespace

void add_other_forms(Query& query, const QuerySyntax& syntax, const FormSources& sources,
                     SearchAnswer& answer) {
  if (syntax.with_variants()) {
    add_variants(query.root, sources.variants);
    list_variants(query.root, sources.variants, answer);
    sources.umlauts.add(query, answer);
  }
  if (!syntax.corrects()) return;
  answer.corrections = add_corrections(query, sources.index, sources.analyzer, sources.tables);
  if (answer.corrections.empty()) {
    VariantFinder* const variants = syntax.with_variants() ? &sources.variants : nullptr;
    answer.corrections =
        correct_as_last_resort(query, sources.index, sources.analyzer, variants, sources.tables);
  }
  correct_neighbours(query, sources.index, sources.analyzer, answer.corrections);
  drop_corrected(answer.corrections, answer.similar_names);
}

}  // namespace dateline

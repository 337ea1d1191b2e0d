// SPDX-License-Identifier: GPL-2.0-or-later
// Spellings first: a word that has one is not misspelt.
#include "searcher/other_forms.h"

#include "searcher/corrections.h"
#include "searcher/query_variants.h"

namespace dateline {

void add_other_forms(Query& query, const QuerySyntax& syntax, const FormSources& sources,
                     SearchAnswer& answer) {
  if (syntax.with_variants()) {
    add_variants(query.root, sources.variants);
    list_variants(query.root, sources.variants, answer);
    sources.umlauts.add(query, answer);
  }
  if (!syntax.corrects()) return;
  answer.corrections = add_corrections(query, sources.index, sources.analyzer, sources.tables);
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Expands the words of a query by forms that are searched unasked: variants, umlauts, corrections.
#pragma once

#include "common/analysis/analyzer.h"
#include "searcher/answer/hit.h"
#include "searcher/index/combined_index.h"
#include "searcher/index/near_forms.h"
#include "searcher/query/query.h"
#include "searcher/variants/umlaut_variants.h"
#include "searcher/variants/variants.h"

namespace dateline {

/// The sources of other forms.
struct FormSources {
  const CombinedIndex& index;
  Analyzer& analyzer;
  VariantFinder& variants;
  UmlautFinder& umlauts;
  FormTables tables;
};

/// Adds to the words of `query` the forms that `syntax` allows, and lists them in `answer`.
void add_other_forms(Query& query, const QuerySyntax& syntax, const FormSources& sources,
                     SearchAnswer& answer);

}  // namespace dateline

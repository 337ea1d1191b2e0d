// SPDX-License-Identifier: GPL-2.0-or-later
// Corrects misspelt words of a query: also searches the form that was probably meant.
#pragma once

#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/answer/hit.h"
#include "searcher/index/combined_index.h"
#include "searcher/index/near_forms.h"
#include "searcher/query/query.h"

namespace dateline {

/// Adds to each word of `query` that seems misspelt the form that was probably meant, as an
/// OtherForm with Via::correction. Returns the corrections in the order of the query.
///
/// A word is doubtful if its form occurs nowhere or hardly ever. Candidates are the forms of the
/// vocabulary within one slip, or two for a long word. The best one explains the query best: by
/// the cost of its slips (typo_cost), its frequency, and above all how often it occurs in the same
/// documents as the other words. A word that occurs with the others is left alone unless another
/// form does so far more often. Words that are excluded, exact, patterns, short, in capitals or
/// with digits are never corrected. Stop words are never proposed.
///
/// Reads the vocabulary only if a word is doubtful.
[[nodiscard]] std::vector<Correction> add_corrections(Query& query, const CombinedIndex& index,
                                                      const Analyzer& analyzer,
                                                      const FormTables& tables);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Misspelt words of a query: the form that was probably meant is searched as well.
#pragma once

#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/database.h"
#include "searcher/hit.h"
#include "searcher/near_forms.h"
#include "searcher/query/query.h"

namespace dateline {

/// Gives each word of `query` that seems misspelt the form that was probably meant, as an OtherForm
/// with Via::correction, and returns what was given, in the order of the query.
///
/// A word is doubtful if its form occurs nowhere or hardly ever. Of the forms of the vocabulary
/// within one slip of it, or two in a long word, the one is meant that explains the query best: by
/// the cost of the slips (typo_cost), by its frequency, and above all by how often it occurs in the
/// same documents as the other words. A word that occurs beside the others is left as it is unless
/// another form does so far more often. Never corrected: words that are excluded, exact, patterns,
/// short, in capitals or with digits. Stop words are never meant.
///
/// Looks through the vocabulary only if a word is doubtful.
[[nodiscard]] std::vector<Correction> add_corrections(Query& query, const CombinedIndex& index,
                                                      const Analyzer& analyzer,
                                                      const FormTables& tables);

}  // namespace dateline

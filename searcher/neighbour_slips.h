// SPDX-License-Identifier: GPL-2.0-or-later
// A word that occurs, typed by a slip for the one that belongs beside a misspelt neighbour.
#pragma once

#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/database.h"
#include "searcher/hit.h"
#include "searcher/query/query.h"

namespace dateline {

/// For each word of `query` that is searched in another, far more frequent form, looks at the words
/// directly before and after it in the query. If that form is a name that mostly appears next to
/// another one in the text, and the word typed there is one slip away from that other name and
/// never stands in its place, gives it the name as a correction and appends this to `corrections`.
///
/// Reads a sample of passages, only if a word is searched in such a form.
void correct_neighbours(Query& query, const CombinedIndex& index, Analyzer& analyzer,
                        std::vector<Correction>& corrections);

}  // namespace dateline

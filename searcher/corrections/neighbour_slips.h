// SPDX-License-Identifier: GPL-2.0-or-later
// Corrects a word that occurs but was typed by a slip for the one that belongs next to a misspelt
// neighbour.
#pragma once

#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/answer/hit.h"
#include "searcher/index/combined_index.h"
#include "searcher/query/query.h"

namespace dateline {

/// For each word of `query` that is searched in another, far more frequent form, checks the words
/// directly before and after it in the query. If that form is a name that mostly occurs next to
/// another name in the text, and the word typed there is one slip away from that name and never
/// occurs in its place, adds the name as a correction and appends it to `corrections`.
///
/// Reads a sample of passages, but only if a word is searched in such a form.
void correct_neighbours(Query& query, const CombinedIndex& index, Analyzer& analyzer,
                        std::vector<Correction>& corrections);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the surface forms of the indexes that are spelt nearly like words of a query.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "common/index/entry.h"
#include "searcher/index/combined_index.h"
#include "searcher/index/form_table.h"

namespace dateline {

/// Forms with their counts, summed over all indexes.
using NearForms = std::map<std::string, FormCount>;

/// Returns the forms of each index in memory, or null if they are read from disk.
using FormTables = std::function<std::shared_ptr<const std::vector<FormTable>>()>;

/// The counts of a form, summed over all indexes; 0 if it does not occur.
[[nodiscard]] FormCount form_count(const CombinedIndex& index, const std::string& form);

/// The forms similar to any of `words`: from `tables` if it returns any, else in one pass over the
/// vocabulary of each index.
[[nodiscard]] NearForms near_forms(const CombinedIndex& index, const std::vector<SimilarTo>& words,
                                   const FormTables& tables);

}  // namespace dateline

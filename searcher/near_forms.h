// SPDX-License-Identifier: GPL-2.0-or-later
// The forms of the indexes that are spelt nearly like words of a query.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "common/index/entry.h"
#include "searcher/database.h"
#include "searcher/form_table.h"

namespace dateline {

/// Forms with their counts in all indexes.
using NearForms = std::map<std::string, FormCount>;

/// Gives the forms of each index in memory, or null where they are walked through on disk.
using FormTables = std::function<std::shared_ptr<const std::vector<FormTable>>()>;

/// The counts of a form, summed over all indexes; 0 where it does not occur.
[[nodiscard]] FormCount form_count(const CombinedIndex& index, const std::string& form);

/// The forms similar to any of `words`: out of `tables`, if these give any, else in one walk
/// through the vocabulary of each index.
[[nodiscard]] NearForms near_forms(const CombinedIndex& index, const std::vector<SimilarTo>& words,
                                   const FormTables& tables);

}  // namespace dateline

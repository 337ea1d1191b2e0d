// SPDX-License-Identifier: GPL-2.0-or-later
// Adds corrections to a query and lists them for the answer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/answer/hit.h"
#include "searcher/index/combined_index.h"
#include "searcher/query/query.h"

namespace dateline {

/// Whether the word typed at `place` of `text` begins with a capital.
[[nodiscard]] bool is_typed_capital(std::string_view text, Span place);

/// Adds a form to `word`, typed in `text`, with Via::correction, unless it already has that stem,
/// and appends it to `corrections`, once for a word that is typed twice.
void add_correction(QueryWord& word, const std::string& form, const std::string& stem,
                    std::string_view text, const CombinedIndex& index,
                    std::vector<Correction>& corrections);

}  // namespace dateline

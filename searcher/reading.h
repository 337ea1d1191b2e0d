// SPDX-License-Identifier: GPL-2.0-or-later
// --parse: how a query is read.
#pragma once

#include <string>
#include <vector>

#include "searcher/searcher.h"

namespace dateline {

/// The query on one line as it was understood, its notes, its tree, the terms that score, with how
/// many passages hold them, and what a passage has to satisfy. Without an index the language is
/// English and nothing is counted. Throws what `parse_query` and opening an index throw.
[[nodiscard]] std::string reading(const SearchRequest& request,
                                  const std::vector<IndexLocation>& indexes);

}  // namespace dateline

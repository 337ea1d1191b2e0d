// SPDX-License-Identifier: GPL-2.0-or-later
// --parse: explains how a query is read.
#pragma once

#include <string>
#include <vector>

#include "common/index/location.h"
#include "searcher/answer/request.h"

namespace dateline {

/// The query on one line as understood, its notes, its tree, the scoring terms with their document
/// frequencies, and the filter that passages must satisfy. Without an index the language is
/// English and there are no frequencies. Throws what `parse_query` and opening an index throw.
[[nodiscard]] std::string reading(const SearchRequest& request,
                                  const std::vector<IndexLocation>& indexes);

}  // namespace dateline

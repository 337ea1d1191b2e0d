// SPDX-License-Identifier: GPL-2.0-or-later
// Converts answers to lines of a TREC run.
#pragma once

#include <string>
#include <vector>

#include "searcher/answer/hit.h"
#include "searcher/trec/measures.h"

namespace dateline {

/// The kind of document id in a run.
enum class TrecId {
  passage,  ///< the passage's id
  article,  ///< its article: the record's own id, else the article's id
  record,   ///< the passage's record: its own id, else the passage's id
};

/// The distinct documents of an answer, best first (an article ranks by its best passage), with
/// scores of six decimals.
[[nodiscard]] std::vector<RunLine> run_lines(const SearchAnswer& answer, TrecId id);

/// The query id for a run: the answer's id without blanks; `1` for a query without an id.
[[nodiscard]] std::string run_query(const SearchAnswer& answer);

/// A score as written in a run.
[[nodiscard]] std::string run_score(double score);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Answers as lines of a TREC run.
#pragma once

#include <string>
#include <vector>

#include "searcher/hit.h"
#include "searcher/trec/measures.h"

namespace dateline {

/// What stands for a document in a run.
enum class TrecId {
  passage,  ///< the passage's id
  article,  ///< its article: the id its record has of its own, else the article's id
  record,   ///< the id the passage's record has of its own, else the passage's id
};

/// The documents of an answer, best first, each once (an article ranks by its best passage), with
/// scores as a run has them: six decimals.
[[nodiscard]] std::vector<RunLine> run_lines(const SearchAnswer& answer, TrecId id);

/// The query of an answer as a run has it: its id without blanks, `1` for a query without an id.
[[nodiscard]] std::string run_query(const SearchAnswer& answer);

/// A score as a run has it.
[[nodiscard]] std::string run_score(double score);

}  // namespace dateline

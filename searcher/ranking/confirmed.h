// SPDX-License-Identifier: GPL-2.0-or-later
// Passages that the index finds and their text confirms.
#pragma once

#include <unordered_set>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/query/plan.h"
#include "searcher/ranking/candidate.h"

namespace Xapian {
class Enquire;
}

namespace dateline {

/// Most passages of one query that are looked at.
inline constexpr std::size_t kMostLookedAt = 20'000;

struct Confirmed {
  std::vector<Candidate> matches;              ///< in the order in which the index found them
  std::unordered_set<DocumentNumber> numbers;  ///< theirs
  std::unordered_set<DocumentNumber> titles;   ///< of these, the titles of articles
  std::size_t looked_at = 0;
  std::size_t found = 0;  ///< by the index, all in all; where `complete` these were all looked at
  bool complete = true;

  /// How many passages match: exactly where `complete`, else in proportion.
  [[nodiscard]] std::size_t count() const {
    return complete ? matches.size() : matches.size() * found / looked_at;
  }
  /// Adds what comes behind, of other passages.
  void append(Confirmed&& behind);
};

/// Looks at what `enquire` finds among the passages, the first `most` of it.
[[nodiscard]] Confirmed confirm_matches(const CombinedIndex& index, const QueryPlan& plan,
                                        Analyzer& analyzer, const Xapian::Enquire& enquire,
                                        std::size_t most = kMostLookedAt);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Passages that the index finds and whose text confirms the match.
#pragma once

#include <optional>
#include <unordered_set>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/query/plan.h"
#include "searcher/ranking/candidate.h"

namespace Xapian {
class Enquire;
}

namespace dateline {

/// The largest number of passages checked for one query.
inline constexpr std::size_t kMostLookedAt = 20'000;

struct Confirmed {
  std::vector<Candidate> matches;              ///< in the order of the index search
  std::unordered_set<DocumentNumber> numbers;  ///< of `matches`
  std::unordered_set<DocumentNumber> titles;   ///< those of `matches` that are titles
  std::size_t looked_at = 0;
  std::size_t found = 0;  ///< found by the index in all; all were checked if `complete`
  bool complete = true;
  std::optional<Span> costly = {};  ///< the NEAR of the query that ended checking early

  /// The number of matching passages: exact if `complete`, else extrapolated.
  [[nodiscard]] std::size_t count() const {
    return complete ? matches.size() : matches.size() * found / looked_at;
  }
  /// Appends the results for other passages.
  void append(Confirmed&& behind);
};

/// Checks the first `most` passages that `enquire` finds, or fewer if that takes seconds. Throws
/// Error(usage) if a single one does.
[[nodiscard]] Confirmed confirm_matches(const CombinedIndex& index, const QueryPlan& plan,
                                        Analyzer& analyzer, const Xapian::Enquire& enquire,
                                        std::size_t most = kMostLookedAt);

}  // namespace dateline

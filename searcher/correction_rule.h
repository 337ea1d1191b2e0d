// SPDX-License-Identifier: GPL-2.0-or-later
// Whether the likeliest form for a doubtful word is likely enough to be searched unasked.
#pragma once

#include <cstddef>

namespace dateline {

/// What is known of a doubtful word and of the form that may be meant. Counts beside other words
/// are sums over the other words of the query.
struct CorrectionEvidence {
  std::size_t letters = 0;    ///< of the word as typed
  std::size_t slips = 1;      ///< edit_distance of the two
  double cost = 0;            ///< typo_cost of the two
  double typed_count = 0;     ///< occurrences of the form typed
  double typed_passages = 0;  ///< that hold its stem
  double passages = 0;        ///< that hold the other form's
  bool alone = false;         ///< the query has no other word
  double typed_together = 0;  ///< documents that hold the typed word beside another
  double together = 0;        ///< the same of the other form
  double expected = 0;        ///< documents expected to, if words stood anywhere
  double information = 0;     ///< the greatest mutual information with another word, in nats
};

/// The rule of docs/query-language.md. The more slips, the more company is needed; a word that
/// occurs needs more than one that does not.
[[nodiscard]] bool is_convincing(const CorrectionEvidence& evidence);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Decides whether the likeliest correction of a doubtful word is likely enough to be searched.
#pragma once

#include <cstddef>

namespace dateline {

/// Evidence about a doubtful word and the form that may be meant. Co-occurrence counts are sums
/// over the other words of the query.
struct CorrectionEvidence {
  std::size_t letters = 0;  ///< of the word as typed
  std::size_t slips = 1;    ///< edit_distance of the two
  double cost = 0;          ///< typo_cost of the two
  double share = 0;         ///< of the documents that have the form, in a large collection
  double passages = 0;      ///< that hold its stem
  bool capital_alone =
      false;                  ///< typed with a capital among small words, while the form is no name
  double typed_count = 0;     ///< occurrences of the form typed
  double typed_passages = 0;  ///< that hold its stem
  bool alone = false;         ///< the query has no other word; what follows is then 0
  double typed_together = 0;  ///< documents that hold the typed word beside another
  double together = 0;        ///< the same of the other form
  double expected = 0;        ///< documents expected to, if words stood anywhere
  double information = 0;     ///< the greatest mutual information with another word, in nats
  double mean_information = 0;  ///< the mean over the other words, of those below 0 as 0
};

/// The log odds that a word that does not occur is a misspelling of the form, and not a correct
/// word that the collection lacks. A logistic regression, fitted to misspelt headlines and to
/// questions on other subjects (docs/query-language.md).
[[nodiscard]] double log_odds(const CorrectionEvidence& evidence);

/// Whether the form is searched too. A word that occurs needs more evidence than one that does
/// not.
[[nodiscard]] bool is_convincing(const CorrectionEvidence& evidence);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Whether the likeliest form for a doubtful word is likely enough to be searched unasked.
#pragma once

#include <cstddef>

namespace dateline {

/// What is known of a doubtful word and of the form that may be meant. Counts beside other words
/// are sums over the other words of the query.
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

/// The log odds that a word which does not occur is a misspelling of the form rather than a word
/// that the collection does not have. A logistic regression, fitted to misspelt headlines and to
/// questions on other subjects (docs/query-language.md).
[[nodiscard]] double log_odds(const CorrectionEvidence& evidence);

/// Whether the form is searched as well. A word that occurs needs more evidence than one that does
/// not.
[[nodiscard]] bool is_convincing(const CorrectionEvidence& evidence);

}  // namespace dateline

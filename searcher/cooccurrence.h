// SPDX-License-Identifier: GPL-2.0-or-later
// How often words occur in the same documents: document frequencies of pairs against expectation.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "searcher/database.h"

namespace dateline {

/// Counts in articles where these have words and are more than single passages, else in passages.
/// Remembers what it counted; made for one query.
class CoOccurrence {
 public:
  /// `index` must outlive this and not be reopened.
  explicit CoOccurrence(const CombinedIndex& index);

  [[nodiscard]] double documents() const { return documents_; }
  /// The documents that hold a term.
  [[nodiscard]] double frequency(const std::string& term) const;
  /// The documents that hold both terms.
  [[nodiscard]] double together(const std::string& a, const std::string& b);
  /// The documents expected to hold both if neither attracted the other.
  [[nodiscard]] double expected(const std::string& a, const std::string& b) const;
  /// The pointwise mutual information of two terms in nats, smoothed: 0 where so few documents are
  /// expected to hold both that their absence says nothing.
  [[nodiscard]] double mutual_information(const std::string& a, const std::string& b);

 private:
  [[nodiscard]] const std::vector<DocumentNumber>& holders(const std::string& term);

  const CombinedIndex& index_;
  bool in_articles_;
  double documents_;
  std::map<std::string, std::vector<DocumentNumber>> holders_;  // of the rarer terms of pairs
  std::map<std::pair<std::string, std::string>, double> together_;
};

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// How often words occur in the same documents: document frequencies of pairs against expectation.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "searcher/index/combined_index.h"

namespace dateline {

/// Counts articles if the index has an article level, else passages. Caches its counts; made for
/// one query.
class CoOccurrence {
 public:
  /// `index` must outlive this and not be reopened.
  explicit CoOccurrence(const CombinedIndex& index);

  [[nodiscard]] double documents() const { return documents_; }
  /// The number of documents that contain a term.
  [[nodiscard]] double frequency(const std::string& term) const;
  /// The number of documents that contain both terms.
  [[nodiscard]] double together(const std::string& a, const std::string& b);
  /// The number of documents expected to contain both if the terms were independent.
  [[nodiscard]] double expected(const std::string& a, const std::string& b) const;
  /// The smoothed pointwise mutual information of two terms, in nats. 0 if so few documents are
  /// expected to contain both that finding none says nothing.
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

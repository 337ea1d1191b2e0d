// SPDX-License-Identifier: GPL-2.0-or-later
// The idf of expansion terms.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/index/combined_index.h"

namespace dateline {

/// ln(N/df) of a term fit for feedback, one of at least two bytes that is neither unique nor common
/// (docs/ranking.md, "F: feedback"); 0 of others. In single precision, as it is cached.
[[nodiscard]] float expansion_idf(std::string_view term, double doc_freq, double documents);

/// The largest that it can be.
[[nodiscard]] double max_expansion_idf(double documents);

/// Caches the idf of stems among the passages of an index, by the analyzer's ids.
class ExpansionIdf {
 public:
  /// Both must outlive this.
  ExpansionIdf(const CombinedIndex& index, const Analyzer& analyzer)
      : index_(index), analyzer_(analyzer) {}

  /// Call after the index changed or the analyzer cleared its ids.
  void reset() { known_.clear(); }
  /// Looks up a stem if it is not known.
  [[nodiscard]] double of(StemId stem);
  [[nodiscard]] double max() const { return max_expansion_idf(index_.passage_level().documents); }
  /// Looks up all of `stems` that are not known in one request.
  void prefetch(const std::vector<StemId>& stems);

 private:
  static constexpr float kUnknown = -1;

  [[nodiscard]] float idf(std::string_view term, double doc_freq) const {
    return expansion_idf(term, doc_freq, index_.passage_level().documents);
  }

  const CombinedIndex& index_;
  const Analyzer& analyzer_;
  std::vector<float> known_;  // by stem
};

}  // namespace dateline

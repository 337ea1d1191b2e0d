// SPDX-License-Identifier: GPL-2.0-or-later
// The expansion terms of pseudo-relevance feedback: what the best passages say beside the query.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/ranking/query_terms.h"

namespace dateline {

/// A passage that feedback learns from.
struct FeedbackDocument {
  double strength = 0;            ///< P + A
  std::span<const Token> title;   ///< of its article
  std::span<const Token> tokens;  ///< of its text
};

struct ExpansionTerm {
  StemId stem = 0;
  double weight = 0;
};

/// The idf of a stem, 0 if it is unfit for feedback; and the largest that any stem can have.
struct IdfLookup {
  std::function<double(StemId)> of;
  double max = 0;
};

/// Picks expansion terms by docs/ranking.md, "F: feedback". Takes feedback documents and gives the
/// 80 terms of largest u, each with its u. Looks up the idf of as few stems as it can.
class ExpansionTermPicker {
 public:
  /// Must outlive this.
  explicit ExpansionTermPicker(const Analyzer& analyzer) : analyzer_(analyzer) {}

  /// Call after the analyzer cleared its ids.
  void reset() { slots_.clear(); }

  /// The terms of `documents`, of which the first is the strongest, beside those of `query`; by
  /// descending weight, then by stem.
  [[nodiscard]] std::vector<ExpansionTerm> pick(std::span<const FeedbackDocument> documents,
                                                const QueryTerms& query, const IdfLookup& idf);

 private:
  [[nodiscard]] std::vector<ExpansionTerm> shares(std::span<const FeedbackDocument> documents,
                                                  const QueryTerms& query);
  void weigh(std::span<const FeedbackDocument> documents, const IdfLookup& idf,
             std::vector<ExpansionTerm>& terms);

  const Analyzer& analyzer_;
  std::vector<std::int32_t> slots_;  // by stem, -1 between calls
};

}  // namespace dateline

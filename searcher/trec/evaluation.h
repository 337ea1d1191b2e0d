// SPDX-License-Identifier: GPL-2.0-or-later
// Evaluates a batch while it runs, and prints the tables.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "searcher/trec/run.h"

namespace dateline {

/// Collects the run of a batch and evaluates it.
class Evaluation {
 public:
  /// Throws Error(usage) if a file cannot be read, has no judgements, or has no result for a judged
  /// query.
  Evaluation(const std::string& judgements, const std::optional<std::string>& baseline, TrecId id);

  /// Adds an answer; one with an error has found nothing. The first answer of an id counts.
  void add(const SearchAnswer& answer);

  /// Prints the means; with `per_query` each query's measures before them; with a baseline also its
  /// means, the differences and the probabilities of the t-tests.
  void print(std::ostream& out, bool per_query) const;

  /// Warnings about figures that understate the ranking: judged queries that were not asked or that
  /// the baseline lacks; ids of a different kind from the judgements'.
  [[nodiscard]] std::vector<std::string> remarks() const;

 private:
  [[nodiscard]] std::size_t missing_in(const Run& run) const;

  Judgements judgements_;
  std::optional<Run> baseline_;
  std::string baseline_name_;
  TrecId id_;
  Run run_;
};

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Judging a batch while it runs, and the tables that come out of it.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "searcher/trec/run.h"

namespace dateline {

/// Gathers the run of a batch and judges it.
class Evaluation {
 public:
  /// Throws Error(usage) where a file cannot be read, holds no judgements or answers nothing
  /// judged.
  Evaluation(const std::string& judgements, const std::optional<std::string>& baseline, TrecId id);

  /// Takes an answer; one with an error has found nothing. The first answer of an id counts.
  void add(const SearchAnswer& answer);

  /// Prints the means, with `per_query` each query's measures before them, and against a baseline
  /// its means, the differences and the t-tests' probabilities.
  void print(std::ostream& out, bool per_query) const;

  /// What makes the figures lower than the ranking is: judged queries that were not asked, or that
  /// the baseline lacks; ids of another kind than the judgements'.
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

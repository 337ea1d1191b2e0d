// SPDX-License-Identifier: GPL-2.0-or-later
// Judging a batch while it runs, and the tables that come out of it.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "searcher/trec/run.h"

namespace dateline {

/// Gathers the run of a batch and judges it.
class Evaluation {
 public:
  /// Throws Error(usage) where a file cannot be read or holds no judgements.
  Evaluation(const std::string& judgements, const std::optional<std::string>& baseline, TrecId id);

  void add(const SearchAnswer& answer);

  /// Prints the means, with `per_query` each query's measures before them, and against a baseline
  /// its means, the differences and the t-tests' probabilities.
  void print(std::ostream& out, bool per_query) const;

 private:
  Judgements judgements_;
  std::optional<Run> baseline_;
  std::string baseline_name_;
  TrecId id_;
  Run run_;
};

}  // namespace dateline

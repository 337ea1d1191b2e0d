// SPDX-License-Identifier: GPL-2.0-or-later
// Runs, judgements, and the measures of trec_eval (https://github.com/usnistgov/trec_eval).
#pragma once

#include <array>
#include <iosfwd>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The judged documents of each query: id -> grade.
using Judgements = std::map<std::string, std::map<std::string, int>>;

/// One document of a run.
struct RunLine {
  std::string document;
  double score = 0;  ///< as written, with six decimals
};

/// The documents of each query, in any order: scores give the ranks.
using Run = std::map<std::string, std::vector<RunLine>>;

/// The measures of one query, in the order of kMeasures.
using Measures = std::array<double, 5>;

/// nDCG@10 with linear gains and discount log2(rank + 1), average precision over 1,000 documents,
/// precision at 10, recall at 100, reciprocal rank within 10.
inline constexpr std::array<std::string_view, 5> kMeasures{"nDCG@10", "MAP", "P@10", "recall@100",
                                                           "MRR@10"};

/// Reads TREC judgements (`query 0 document grade`); skips queries without a relevant document.
/// Throws Error(usage) with the number of a line that is neither blank nor a judgement.
[[nodiscard]] Judgements read_judgements(std::istream& in);

/// Reads a TREC run (`query Q0 document rank score tag`). Throws Error(usage) with the number of a
/// line that is neither blank nor part of a run, or that repeats a document of its query.
[[nodiscard]] Run read_run(std::istream& in);

/// The measures of one query. Equal scores rank by document id, descending, as in trec_eval.
[[nodiscard]] Measures measure(const std::map<std::string, int>& grades,
                               std::vector<RunLine> documents);

/// The measures of every judged query; zeros for one that the run lacks (trec_eval -c).
[[nodiscard]] std::map<std::string, Measures> measure_run(const Judgements& judgements,
                                                          const Run& run);

/// The mean over all queries.
[[nodiscard]] Measures mean(const std::map<std::string, Measures>& queries);

/// The two-sided paired t-test of `other` against `base` over the same queries: for each measure
/// the probability of a difference this large by chance.
[[nodiscard]] Measures paired_t_tests(const std::map<std::string, Measures>& base,
                                      const std::map<std::string, Measures>& other);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Top-k evaluation over decoded posting lists: the best documents by the BM25 of a sum of terms,
// and the number of all matches. For the best 2 of `port fire` with weights 3.1 and 4.0:
//
//   1. bounds    3: 3.1 x 0.9 + 4.0 x 0.8 = 6.0    17: 4.4    40: 2.4    (upper bounds, all
//   matches)
//   2. exact     3: 5.7    17: 4.1                  (from frequencies and lengths, best bounds
//   first)
//   3. cut       40 cannot reach 4.1, so it is never scored exactly
//
// Step 1 is in single precision and, for a single query, without most lengths; step 2 gives the
// scores of Xapian. Documents that tie with the last are returned as well.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "searcher/index/postings.h"
#include "searcher/query/filter.h"
#include "searcher/query/plan.h"
#include "searcher/ranking/candidate.h"

namespace dateline {

/// The largest number of documents taken beyond a cut because they tie with the last before it.
inline constexpr std::size_t kMostTied = 500;

/// The factor of the scores of documents that rank last.
inline constexpr double kLastShare = 1e-3;

/// Whether two scores are equal up to the rounding of a different order of summation.
[[nodiscard]] bool ties(double a, double b);

/// The end of the first `count` documents, sorted by score, and of all that tie with the last of
/// them, since passage ids and not document numbers break ties.
[[nodiscard]] std::size_t end_of_ties(const std::vector<Candidate>& candidates, std::size_t count);

/// The filter for documents that contain a term of the sum.
struct Demand {
  std::optional<DocumentSet> required;  ///< only these; all if unset
  std::vector<std::string> excluded;    ///< not those with any of these terms
  std::string ranked_last = {};         ///< documents with this term rank after all others
};

/// The documents of a filter.
[[nodiscard]] DocumentSet documents_of(const LevelPostings& level, const Filter& filter);

/// One query against a level. Scores are those of Xapian's BM25 for the sum of the plan's terms.
class Evaluator {
 public:
  /// `level` must outlive this.
  Evaluator(const LevelPostings& level, const std::vector<ScoredTerm>& terms, Demand demand);

  /// The number of matching documents.
  [[nodiscard]] std::size_t matches() const { return matches_; }
  /// The matching documents, ascending.
  [[nodiscard]] std::vector<DocumentNumber> documents() const;
  /// The best `count` > 0 and their ties, sorted by score, then number; with P as from `add_parts`.
  [[nodiscard]] std::vector<Candidate> best(std::size_t count) const;
  /// The matching ones of ascending `documents`, with their scores.
  [[nodiscard]] std::vector<Candidate> scored(std::vector<DocumentNumber> documents) const;
  /// Recomputes P with the second stage's idf, where a synonym group shares one document frequency
  /// (weigh_terms).
  void add_parts(std::vector<Candidate>& candidates) const;

 private:
  // A part of the sum: weight · bm25_part.
  struct Part {
    std::shared_ptr<const Postings> postings;
    double weight = 0;
    double second_weight = 0;  // in the second stage
  };
  // A document with the upper bound of its score.
  struct Bound {
    DocumentNumber document = 0;
    float score = 0;
  };
  class Bounds;

  void add(const ScoredTerm& term);
  [[nodiscard]] std::shared_ptr<const Postings> postings(const std::vector<std::string>& terms);
  void count_matches();
  void take_last();
  [[nodiscard]] std::vector<Candidate> best_of_most(std::size_t count) const;
  void bound_few(Bounds& bounds) const;
  void bound_all(Bounds& bounds) const;
  [[nodiscard]] std::vector<Bound> bounded(std::size_t count) const;
  // Ascending documents with both sums of their parts.
  [[nodiscard]] std::vector<Candidate> exact(const std::vector<DocumentNumber>& documents) const;

  const LevelPostings& level_;
  Demand demand_;
  std::vector<DocumentNumber> required_;  // if postings are looked up for these
  std::vector<Part> parts_;
  std::size_t postings_ = 0;  // of all parts
  std::size_t matches_ = 0;
  std::optional<DocumentSet> set_;   // the matches; or, if they are few,
  std::vector<DocumentNumber> few_;  // ascending
  // Matches that rank last are in neither, but in one of these in the same way.
  std::optional<DocumentSet> last_set_;
  std::vector<DocumentNumber> last_;
};

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// The best documents for a sum of terms, by BM25, and how many there are: over decoded postings.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "searcher/query/filter.h"
#include "searcher/query/plan.h"
#include "searcher/ranking/candidate.h"
#include "searcher/ranking/postings.h"

namespace dateline {

/// Most documents taken beyond a cut because they tie with the last before it.
inline constexpr std::size_t kMostTied = 500;

/// What the scores of documents that rank last are multiplied by.
inline constexpr double kLastShare = 1e-3;

/// Whether two scores differ by no more than the order in which they were added up may do.
[[nodiscard]] bool ties(double a, double b);

/// The end of the first `count` of documents in the order of their scores, and of all that tie with
/// the last of them: passage ids decide which of them rank first, not the documents' numbers.
[[nodiscard]] std::size_t end_of_ties(const std::vector<Candidate>& candidates, std::size_t count);

/// What documents must satisfy beside holding a term of the sum.
struct Demand {
  std::optional<DocumentSet> required;  ///< only these; all where it is not set
  std::vector<std::string> excluded;    ///< none with any of these terms
  std::string ranked_last = {};         ///< those with this term rank behind all others
};

/// The documents of a filter.
[[nodiscard]] DocumentSet documents_of(const LevelPostings& level, const Filter& filter);

/// One query against a level. Scores are those of Xapian's BM25 for the sum of the plan's terms.
class Evaluator {
 public:
  /// `level` has to live as long.
  Evaluator(const LevelPostings& level, const std::vector<ScoredTerm>& terms, Demand demand);

  /// How many documents match.
  [[nodiscard]] std::size_t matches() const { return matches_; }
  /// The documents that match, ascending.
  [[nodiscard]] std::vector<DocumentNumber> documents() const;
  /// The best `count` > 0 and their ties, in the order of their scores, then of their numbers; with
  /// P as `add_parts` gives it.
  [[nodiscard]] std::vector<Candidate> best(std::size_t count) const;
  /// Those of ascending `documents` that match, with their scores.
  [[nodiscard]] std::vector<Candidate> scored(std::vector<DocumentNumber> documents) const;
  /// Gives documents P as the second stage has it: with a word as rare as all that stand for it are
  /// together (weigh_terms).
  void add_parts(std::vector<Candidate>& candidates) const;

 private:
  // A part of the sum: weight · bm25_part.
  struct Part {
    std::shared_ptr<const Postings> postings;
    double weight = 0;
    double second_weight = 0;  // in the second stage
  };
  // A document with what it scores at most.
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
  // Ascending documents with both their sums of the parts.
  [[nodiscard]] std::vector<Candidate> exact(const std::vector<DocumentNumber>& documents) const;

  const LevelPostings& level_;
  Demand demand_;
  std::vector<DocumentNumber> required_;  // as far as postings are looked up for these
  std::vector<Part> parts_;
  std::size_t postings_ = 0;  // of all parts
  std::size_t matches_ = 0;
  std::optional<DocumentSet> set_;   // what matches; or, where that is little,
  std::vector<DocumentNumber> few_;  // ascending
  // What matches and ranks last is in neither, but in one of these in the same way.
  std::optional<DocumentSet> last_set_;
  std::vector<DocumentNumber> last_;
};

}  // namespace dateline

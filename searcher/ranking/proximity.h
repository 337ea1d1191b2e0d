// SPDX-License-Identifier: GPL-2.0-or-later
// The proximity part of the score: how near to each other the query's terms are in a passage.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

/// An occurrence of a query term.
struct TermPlace {
  std::uint32_t position = 0;  ///< in tokens
  std::uint32_t term = 0;      ///< its number
};

/// Terms this many tokens apart or more do not count as a pair.
inline constexpr std::uint32_t kProximityReach = 50;

/// Scores passages of one query by the distances between its terms:
///
///   X = Σ min(w_a, w_b) / (1 + (d - 1) / 5)  over pairs, divided by (n - 1) max(n, 4) / 2
///
/// for n terms with weights w, where d is the least distance of the pair in tokens. So from four
/// terms on, X is the mean over all pairs of the query, and at most the mean weight.
class Proximity {
 public:
  explicit Proximity(std::vector<double> weights);

  /// X of a passage with query terms at `places`, sorted by position.
  [[nodiscard]] double operator()(std::span<const TermPlace> places);

 private:
  struct Seen {
    std::uint32_t term;
    std::uint32_t position;  // of its last occurrence
  };

  std::vector<double> weights_;
  std::vector<Seen> recent_;            // recent terms, the latest last
  std::vector<std::uint32_t> nearest_;  // least distance by pair: larger term times n plus smaller
  std::vector<std::size_t> pairs_;      // pairs that occur
};

}  // namespace dateline

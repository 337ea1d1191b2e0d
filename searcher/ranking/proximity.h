// SPDX-License-Identifier: GPL-2.0-or-later
// How near to each other a passage has the query's terms.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

/// A place where a term of the query stands.
struct TermPlace {
  std::uint32_t position = 0;  ///< in tokens
  std::uint32_t term = 0;      ///< which one
};

/// Terms this many tokens apart or further say nothing of each other.
inline constexpr std::uint32_t kProximityReach = 50;

/// Scores passages of one query by the distances of its terms:
///
///   X = Σ min(w_a, w_b) / (1 + (d - 1) / 5)  over pairs, divided by (n - 1) max(n, 4) / 2
///
/// for n terms with the weights w, d being the least distance of the two in tokens. So X is, from
/// four terms on, the mean over all pairs of the query, and at most the mean weight.
class Proximity {
 public:
  explicit Proximity(std::vector<double> weights);

  /// X of a passage whose query terms stand at `places`, in ascending order of position.
  [[nodiscard]] double operator()(std::span<const TermPlace> places);

 private:
  struct Seen {
    std::uint32_t term;
    std::uint32_t position;  // of its last occurrence
  };

  std::vector<double> weights_;
  std::vector<Seen> recent_;            // terms seen, the latest last
  std::vector<std::uint32_t> nearest_;  // least distance by pair: larger term times n plus smaller
  std::vector<std::size_t> pairs_;      // those that occur
};

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Proximity against its formula, pair by pair.
#include "searcher/ranking/proximity.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

namespace {

using namespace dateline;
using Places = std::vector<TermPlace>;

double by_formula(const std::vector<double>& weights, const Places& places) {
  const std::size_t terms = weights.size();
  double sum = 0;
  for (std::size_t a = 0; a < terms; ++a) {
    for (std::size_t b = a + 1; b < terms; ++b) {
      std::uint32_t nearest = kProximityReach;
      for (const TermPlace& left : places) {
        for (const TermPlace& right : places) {
          if (left.term != a || right.term != b) continue;
          const auto [low, high] = std::minmax(left.position, right.position);
          nearest = std::min(nearest, std::max(high - low, 1U));
        }
      }
      if (nearest == kProximityReach) continue;
      sum += std::min(weights[a], weights[b]) / (1 + (nearest - 1) / 5.0);
    }
  }
  const auto count = static_cast<double>(terms);
  return terms < 2 ? 0 : sum / ((count - 1) * std::max(count, 4.0) / 2);
}

}  // namespace

TEST_CASE("proximity is that of the formula, for any places") {
  std::mt19937 random(91);
  const auto below = [&](std::uint32_t limit) {
    return static_cast<std::uint32_t>(random() % limit);
  };
  for (int round = 0; round < 500; ++round) {
    std::vector<double> weights;
    for (std::uint32_t i = below(8); i-- > 0;) weights.push_back(0.5 + below(100) / 10.0);
    Proximity proximity(weights);
    for (int passage = 0; passage < 3; ++passage) {  // nothing is left from the one before
      Places places;
      std::uint32_t position = 0;
      for (std::uint32_t i = weights.empty() ? 0 : below(40); i-- > 0;) {
        position += below(6) == 0 ? below(80) : below(4);
        places.push_back({position, below(static_cast<std::uint32_t>(weights.size()))});
      }
      INFO(round);
      CHECK(proximity(places) == Approx(by_formula(weights, places)).epsilon(1e-12));
    }
  }
}

TEST_CASE("neighbours are worth the lighter weight, and half of it five words further on") {
  Proximity proximity({4, 2, 1, 1});
  const double pairs = 6;
  CHECK(proximity(Places{{7, 0}, {8, 1}}) == Approx(2 / pairs));
  CHECK(proximity(Places{{7, 1}, {13, 0}}) == Approx(1 / pairs));
  CHECK(proximity(Places{{7, 1}, {7 + kProximityReach, 0}}) == 0);
  CHECK(proximity(Places{{7, 1}, {9, 1}}) == 0);
  CHECK(proximity(Places{}) == 0);
}

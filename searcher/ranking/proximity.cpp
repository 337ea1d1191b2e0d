// SPDX-License-Identifier: GPL-2.0-or-later
// Computes the least distances of pairs in one pass that keeps only recent terms within reach.
#include "searcher/ranking/proximity.h"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

constexpr double kHalving = 5;  // tokens of distance that halve the worth of a pair
constexpr std::size_t kFewTerms = 4;

}  // namespace

Proximity::Proximity(std::vector<double> weights) : weights_(std::move(weights)) {
  nearest_.assign(weights_.size() * weights_.size(), kProximityReach);
}

double Proximity::operator()(std::span<const TermPlace> places) {
  const std::size_t terms = weights_.size();
  if (terms < 2) return 0;
  recent_.clear();
  pairs_.clear();
  for (const TermPlace& place : places) {
    std::size_t own = recent_.size();
    for (std::size_t i = recent_.size(); i-- > 0;) {
      const std::uint32_t distance = std::max(place.position - recent_[i].position, 1U);
      if (distance >= kProximityReach) break;
      if (recent_[i].term == place.term) {
        own = i;
        continue;
      }
      const auto [low, high] = std::minmax(recent_[i].term, place.term);
      const std::size_t pair = high * terms + low;
      if (nearest_[pair] == kProximityReach) pairs_.push_back(pair);
      nearest_[pair] = std::min(nearest_[pair], distance);
    }
    if (own == recent_.size()) {
      own = static_cast<std::size_t>(
          std::find_if(recent_.begin(), recent_.end(),
                       [&](const Seen& seen) { return seen.term == place.term; }) -
          recent_.begin());
    }
    if (own < recent_.size()) recent_.erase(recent_.begin() + static_cast<std::ptrdiff_t>(own));
    recent_.push_back({place.term, place.position});
  }
  double sum = 0;
  std::sort(pairs_.begin(), pairs_.end());
  for (const std::size_t pair : pairs_) {
    const double weight = std::min(weights_[pair / terms], weights_[pair % terms]);
    sum += weight / (1 + (nearest_[pair] - 1) / kHalving);
    nearest_[pair] = kProximityReach;
  }
  const std::size_t counted = (terms - 1) * std::max(terms, kFewTerms);
  return 2 * sum / static_cast<double>(counted);
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// The cheapest path through the product of two graphs, dropping states beyond the limit.
#include "common/names/alignment.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace dateline::names {
namespace {

using State = std::uint16_t;
constexpr State kUnreached = 0xFFFF;

class Product {
 public:
  Product(const Lattice& a, const Lattice& b, const Costs& costs, Cost limit)
      : a_(a), b_(b), costs_(costs), limit_(limit) {}

  Cost run() {
    const std::size_t rows = a_.nodes();
    const std::size_t columns = b_.nodes();
    std::fill_n(states_.begin(), rows * columns, kUnreached);
    states_[0] = 0;
    for (std::size_t row = 0; row < rows; ++row) {
      for (std::size_t column = 0; column < columns; ++column) {
        const State here = states_[row * columns + column];
        if (here != kUnreached) leave(row, column, here);
      }
    }
    const State end = states_[rows * columns - 1];
    return end == kUnreached ? kNever : end;
  }

 private:
  void reach(std::size_t row, std::size_t column, Cost cost) {
    if (cost > limit_) return;
    State& state = states_[row * b_.nodes() + column];
    state = std::min(state, static_cast<State>(cost));
  }

  [[nodiscard]] Cost omission(const Edge& edge, bool other_vowelless) const {
    if (edge.phone == kSilent) return edge.cost;
    if (other_vowelless && is_vowel(edge.phone) && edge.place != Place::first &&
        edge.place != Place::last) {
      return edge.cost + costs_.unwritten_vowel;
    }
    return edge.cost + costs_.omission[static_cast<std::size_t>(edge.place)][edge.phone];
  }

  [[nodiscard]] Cost substitution(const Edge& a, const Edge& b) const {
    if (a.first || b.first) {
      // A glide omitted before the first vowel leaves the vowel to match a first phone; nothing
      // else may be omitted there.
      const char of_class = kFirstClasses[a.phone];
      if (of_class != kFirstClasses[b.phone]) return kNever;
      if (a.first != b.first && of_class != kVowelClass) return kNever;
      return costs_.substitution[a.phone][b.phone] * costs_.first_factor / 100;
    }
    if (a.last && b.last) return costs_.last_substitution[a.phone][b.phone];
    return costs_.substitution[a.phone][b.phone];
  }

  void leave(std::size_t row, std::size_t column, Cost here) {
    for (const Edge& edge : a_.edges(row)) {
      reach(edge.to, column, here + omission(edge, b_.vowelless()));
    }
    for (const Edge& edge : b_.edges(column)) {
      reach(row, edge.to, here + omission(edge, a_.vowelless()));
    }
    for (const Edge& edge : a_.edges(row)) {
      const Cost before = here + edge.cost;
      if (edge.phone == kSilent || before > limit_) continue;
      for (const Edge& other : b_.edges(column)) {
        if (other.phone == kSilent) continue;
        reach(edge.to, other.to, before + other.cost + substitution(edge, other));
      }
    }
  }

  const Lattice& a_;
  const Lattice& b_;
  const Costs& costs_;
  Cost limit_;
  std::array<State, Lattice::kMaxNodes * Lattice::kMaxNodes> states_;
};

}  // namespace

Cost alignment(const Lattice& a, const Lattice& b, const Costs& costs, Cost limit) {
  if (!a.readable() || !b.readable()) return kNever;
  return Product(a, b, costs, std::min(limit, kNever - 1)).run();
}

}  // namespace dateline::names

// SPDX-License-Identifier: GPL-2.0-or-later
// All readings of a spelling: a small graph whose paths are strings of phones.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "common/names/costs.h"
#include "common/names/phone.h"

namespace dateline::names {

/// No sound: a silent letter.
inline constexpr Phone kSilent = 0xFF;

/// One phone of a reading, from one node to a later one. Without default values: a lattice has
/// room for hundreds and uses few.
struct Edge {
  std::uint8_t to;
  Phone phone;
  std::uint8_t cost;  ///< hundredths: how unlikely this reading of the letters is
  Place place;
  bool first;
  bool last;
};

/// The readings of one word. Nodes are numbered along the word; every path from the first to the
/// last is a reading. Allocates nothing.
class Lattice {
 public:
  static constexpr std::size_t kMaxBytes = 48;  ///< longest word, after `letters_of`
  static constexpr std::size_t kMaxNodes = 96;
  static constexpr std::size_t kMaxEdges = 512;

  /// Builds the readings of `letters` (see `letters_of`). There are none if a letter is in no table
  /// or the word is too long.
  Lattice(std::string_view letters, Cost split);

  [[nodiscard]] bool readable() const { return nodes_ > 1; }
  [[nodiscard]] std::size_t nodes() const { return nodes_; }
  [[nodiscard]] std::span<const Edge> edges(std::size_t node) const {
    return {edges_.data() + begins_[node],
            static_cast<std::size_t>(begins_[node + 1] - begins_[node])};
  }
  /// The number of phones of the shortest and the longest likely reading.
  [[nodiscard]] std::size_t shortest() const { return shortest_; }
  [[nodiscard]] std::size_t longest() const { return longest_; }
  /// Whether the script omits short vowels.
  [[nodiscard]] bool vowelless() const { return vowelless_; }

 private:
  bool build(std::string_view letters, Cost split);
  void mark_places();
  void measure();

  std::array<Edge, kMaxEdges> edges_;
  std::array<std::uint16_t, kMaxNodes + 1> begins_;
  std::size_t nodes_ = 0;
  std::size_t edge_count_ = 0;
  std::size_t shortest_ = 0;
  std::size_t longest_ = 0;
  bool vowelless_ = false;
};

}  // namespace dateline::names

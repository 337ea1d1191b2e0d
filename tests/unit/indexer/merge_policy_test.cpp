// SPDX-License-Identifier: GPL-2.0-or-later
// Which segments are merged, and what that costs over many updates.
#include "indexer/update/merge_policy.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <random>
#include <vector>

namespace dateline {
namespace {

using Sizes = std::vector<std::uint64_t>;

// Adds an update to an index of these segments; returns how many passages that wrote.
std::uint64_t update(Sizes& segments, std::uint64_t added) {
  const std::vector<bool> merged = segments_to_merge(segments, added);
  Sizes kept;
  std::uint64_t written = added;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (merged[i]) {
      written += segments[i];
    } else {
      kept.push_back(segments[i]);
    }
  }
  kept.push_back(written);
  segments = kept;
  return written;
}

}  // namespace

TEST_CASE("a small update leaves large segments alone") {
  CHECK(segments_to_merge(Sizes{100'000}, 10) == std::vector<bool>{false});
  CHECK(segments_to_merge(Sizes{100'000, 2'000}, 10) == std::vector<bool>{false, false});
}

TEST_CASE("segments that are not much larger than an update are merged with it") {
  CHECK(segments_to_merge(Sizes{30}, 10) == std::vector<bool>{true});
  CHECK(segments_to_merge(Sizes{100'000, 8}, 10) == std::vector<bool>{false, true});
  CHECK(segments_to_merge(Sizes{}, 10).empty());
}

TEST_CASE("no more than three segments stay, whatever comes") {
  std::mt19937 random(7);
  for (int round = 0; round < 50; ++round) {
    Sizes segments;
    for (int step = 0; step < 200; ++step) {
      update(segments, 1 + random() % (step % 10 == 0 ? 100'000 : 100));
      REQUIRE(segments.size() <= kMostSegments);
    }
  }
}

TEST_CASE("a thousand small updates write no more than six builds do") {
  Sizes segments{144'000};
  std::uint64_t written = 0;
  for (int i = 0; i < 1'000; ++i) written += update(segments, 7);  // an article each
  CHECK(written < 6 * std::uint64_t{144'000});
}

}  // namespace dateline

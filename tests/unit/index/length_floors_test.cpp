// SPDX-License-Identifier: GPL-2.0-or-later
// Codes of lengths: never too long, and close.
#include "common/index/length_floors.h"

#include <catch2/catch.hpp>
#include <random>
#include <vector>

namespace dateline {

TEST_CASE("a length is at least its floor, and less than a sixteenth longer") {
  std::mt19937 random(5);
  for (std::uint32_t i = 0; i < 200'000; ++i) {
    const std::uint32_t length = i < 100'000 ? i : static_cast<std::uint32_t>(random());
    const std::uint32_t floor = floor_of(floor_code(length));
    REQUIRE(floor <= length);
    REQUIRE(floor_code(floor) == floor_code(length));
    if (length < 500'000) REQUIRE(length - floor <= length / 17);
    if (length < 32) REQUIRE(floor == length);
  }
  for (unsigned code = 1; code < 256; ++code) {
    const auto byte = static_cast<std::uint8_t>(code);
    REQUIRE(floor_code(floor_of(byte)) == code);
    REQUIRE(floor_of(byte) > floor_of(static_cast<std::uint8_t>(code - 1)));
  }
}

TEST_CASE("floors stand in blocks, by the number of the document") {
  std::vector<std::uint32_t> lengths(kFloorBlock + 5, 40);
  lengths.front() = 7;
  lengths[kFloorBlock - 1] = 9;  // of the first document of the second block
  lengths.back() = 11;
  const auto entries = floor_entries(lengths);
  REQUIRE(entries.size() == 2);
  const std::string& first = entries.at(floor_key(0));
  const std::string& second = entries.at(floor_key(1));
  CHECK(first.size() == kFloorBlock);
  CHECK(first.substr(0, 3) == std::string({'\0', 7, static_cast<char>(floor_code(40))}));
  CHECK(second.size() == 6);
  CHECK(second.front() == 9);
  CHECK(second.back() == 11);
  CHECK(floor_entries({}).at(floor_key(0)).size() == 1);
  CHECK(floor_key(9) < floor_key(10));
}

}  // namespace dateline

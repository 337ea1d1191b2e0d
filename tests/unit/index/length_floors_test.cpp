// SPDX-License-Identifier: GPL-2.0-or-later
// Codes of lengths: never too long, and close.
#include "common/index/length_floors.h"

#include <catch2/catch.hpp>
#include <random>
#include <vector>

namespace dateline {

TEST_CASE("a length is its floor where that is exact, and else less than a step longer") {
  const LengthScale scale = GENERATE(kPassageLengths, kArticleLengths);
  std::mt19937 random(5);
  const std::uint32_t longest = scale.floor(255);
  CHECK(longest > 40'000);
  for (std::uint32_t i = 0; i < 200'000; ++i) {
    const std::uint32_t length = i < 100'000 ? i : static_cast<std::uint32_t>(random());
    const std::uint8_t code = scale.code(length);
    const std::uint32_t floor = scale.floor(code);
    REQUIRE(floor <= length);
    REQUIRE(scale.code(floor) == code);
    REQUIRE(scale.is_exact(code) == (length > 0 && length < scale.exact));
    if (length < scale.exact) REQUIRE(floor == length);
    if (length < longest) REQUIRE(length - floor <= length / (scale.steps + 1));
  }
}

TEST_CASE("every code has a length of its own") {
  const LengthScale scale = GENERATE(kPassageLengths, kArticleLengths);
  for (unsigned code = 1; code < 256; ++code) {
    const auto byte = static_cast<std::uint8_t>(code);
    REQUIRE(scale.code(scale.floor(byte)) == code);
    REQUIRE(scale.floor(byte) > scale.floor(static_cast<std::uint8_t>(code - 1)));
  }
  CHECK(scale.code(0xFFFFFFFF) == 255);
}

TEST_CASE("codes are those of the format") {
  CHECK(kPassageLengths.code(191) == 191);
  CHECK(kPassageLengths.floor(193) == 216);
  CHECK(kPassageLengths.floor(200) == 384);
  CHECK(kArticleLengths.floor(33) == 34);
  CHECK(kArticleLengths.floor(49) == 68);
}

TEST_CASE("floors stand in blocks, by the number of the document") {
  std::vector<std::uint32_t> lengths(kFloorBlock + 5, 400);
  lengths.front() = 7;
  lengths[kFloorBlock - 1] = 9;  // of the first document of the second block
  lengths.back() = 11;
  const auto entries = floor_entries(lengths, kPassageLengths);
  REQUIRE(entries.size() == 2);
  const std::string& first = entries.at(floor_key(0));
  const std::string& second = entries.at(floor_key(1));
  CHECK(first.size() == kFloorBlock);
  CHECK(first.substr(0, 3) == std::string({'\0', 7, static_cast<char>(kPassageLengths.code(400))}));
  CHECK(second.size() == 6);
  CHECK(second.front() == 9);
  CHECK(second.back() == 11);
  CHECK(floor_entries({}, kPassageLengths).at(floor_key(0)).size() == 1);
  CHECK(floor_key(9) < floor_key(10));
}

}  // namespace dateline

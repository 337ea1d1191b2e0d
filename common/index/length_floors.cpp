// SPDX-License-Identifier: GPL-2.0-or-later
// Codes above the exact ones count steps, which double with the lengths.
#include "common/index/length_floors.h"

#include <algorithm>
#include <bit>

#include "common/index/schema.h"

namespace dateline {
namespace {

constexpr std::uint32_t kLargestCode = 255;

}  // namespace

// Eight digits, so that keys sort like block numbers.
std::string floor_key(std::uint32_t block) {
  const std::string digits = std::to_string(block);
  return std::string(key::kFloors) + std::string(8 - std::min<std::size_t>(digits.size(), 8), '0') +
         digits;
}

std::uint8_t LengthScale::code(std::uint32_t length) const {
  if (length < exact) return static_cast<std::uint8_t>(length);
  const auto doublings = static_cast<unsigned>(std::bit_width(length / exact)) - 1;
  const std::uint32_t from = exact << doublings;
  const std::uint32_t step = exact / steps << doublings;
  return static_cast<std::uint8_t>(
      std::min(kLargestCode, exact + doublings * steps + (length - from) / step));
}

std::uint32_t LengthScale::floor(std::uint8_t code) const {
  if (code < exact) return code;
  const std::uint32_t doublings = (code - exact) / steps;
  return (exact + (code - exact) % steps * (exact / steps)) << doublings;
}

std::map<std::string, std::string> floor_entries(std::span<const std::uint32_t> lengths,
                                                 const LengthScale& scale) {
  std::map<std::string, std::string> entries;
  for (std::size_t block = 0; block * kFloorBlock <= lengths.size(); ++block) {
    std::string& codes = entries[floor_key(static_cast<std::uint32_t>(block))];
    const std::size_t end = std::min((block + 1) * kFloorBlock, lengths.size() + 1);
    for (std::size_t document = block * kFloorBlock; document < end; ++document) {
      codes.push_back(document == 0 ? '\0' : static_cast<char>(scale.code(lengths[document - 1])));
    }
  }
  return entries;
}

}  // namespace dateline

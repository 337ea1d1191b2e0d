// SPDX-License-Identifier: GPL-2.0-or-later
// A code is a number with four bits of mantissa.
#include "common/index/length_floors.h"

#include <algorithm>
#include <bit>

#include "common/index/schema.h"

namespace dateline {
namespace {

constexpr unsigned kMantissaBits = 4;
constexpr std::uint32_t kSteps = 1U << kMantissaBits;
constexpr std::uint32_t kLargestCode = 255;

}  // namespace

// Of eight digits, so that keys sort as blocks do.
std::string floor_key(std::uint32_t block) {
  const std::string digits = std::to_string(block);
  return std::string(key::kFloors) + std::string(8 - std::min<std::size_t>(digits.size(), 8), '0') +
         digits;
}

std::uint8_t floor_code(std::uint32_t length) {
  if (length < kSteps) return static_cast<std::uint8_t>(length);
  const unsigned shift = static_cast<unsigned>(std::bit_width(length)) - 1 - kMantissaBits;
  return static_cast<std::uint8_t>(std::min(kLargestCode, shift * kSteps + (length >> shift)));
}

std::uint32_t floor_of(std::uint8_t code) {
  if (code < 2 * kSteps) return code;
  const unsigned shift = code / kSteps - 1;
  return (code - shift * kSteps) << shift;
}

std::map<std::string, std::string> floor_entries(std::span<const std::uint32_t> lengths) {
  std::map<std::string, std::string> entries;
  for (std::size_t block = 0; block * kFloorBlock <= lengths.size(); ++block) {
    std::string& codes = entries[floor_key(static_cast<std::uint32_t>(block))];
    const std::size_t end = std::min((block + 1) * kFloorBlock, lengths.size() + 1);
    for (std::size_t document = block * kFloorBlock; document < end; ++document) {
      codes.push_back(document == 0 ? '\0' : static_cast<char>(floor_code(lengths[document - 1])));
    }
  }
  return entries;
}

}  // namespace dateline

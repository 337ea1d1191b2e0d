// SPDX-License-Identifier: GPL-2.0-or-later
// Compares sixteen places at a time.
#include "common/text/find.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace dateline {
namespace {

constexpr std::size_t kBlock = sizeof(ByteBlock);

// For each place of the block at `at`, whether both ends of the sign match there: one bit per
// place, the first place lowest.
std::array<std::uint64_t, 2> ends_at(const char* at, std::string_view sign) {
  ByteBlock first;
  ByteBlock last;
  std::memcpy(&first, at, kBlock);
  std::memcpy(&last, at + sign.size() - 1, kBlock);
  const auto both = (first == static_cast<unsigned char>(sign.front())) &
                    (last == static_cast<unsigned char>(sign.back()));
  std::array<std::uint64_t, 2> halves{};
  std::memcpy(halves.data(), &both, sizeof both);
  for (std::uint64_t& half : halves) {
    if constexpr (std::endian::native == std::endian::big) half = __builtin_bswap64(half);
    half &= 0x0101010101010101ULL;
  }
  return halves;
}

// The sign's place in the block that begins at `begin`; npos if it is not there.
std::size_t find_in_block(std::string_view text, std::size_t begin, std::string_view sign) {
  const auto halves = ends_at(text.data() + begin, sign);
  for (std::size_t i = 0; i < halves.size(); ++i) {
    for (std::uint64_t rest = halves[i]; rest != 0; rest &= rest - 1) {
      const std::size_t at = begin + 8 * i + static_cast<std::size_t>(std::countr_zero(rest)) / 8;
      if (text.substr(at, sign.size()) == sign) return at;
    }
  }
  return std::string_view::npos;
}

}  // namespace

std::size_t find_sign(std::string_view text, std::string_view sign) {
  if (sign.size() < 2 || text.size() < sign.size()) return text.find(sign);
  const std::size_t places = text.size() - (sign.size() - 1);
  if (places < kBlock) return text.find(sign);
  for (std::size_t begin = 0; begin < places; begin += kBlock) {
    // The last block overlaps the one before it.
    const std::size_t at = find_in_block(text, std::min(begin, places - kBlock), sign);
    if (at != std::string_view::npos) return at;
  }
  return std::string_view::npos;
}

}  // namespace dateline

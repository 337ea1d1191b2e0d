// SPDX-License-Identifier: GPL-2.0-or-later
// Eight places at a time, in the bytes of one word.
#include "common/text/find.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace dateline {
namespace {

constexpr std::size_t kBlock = 8;
constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;

std::uint64_t word_at(const char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

std::uint64_t eight_of(char c) { return kOnes * static_cast<unsigned char>(c); }

bool has_zero_byte(std::uint64_t word) { return ((word - kOnes) & ~word & kHighBits) != 0; }

}  // namespace

std::size_t find_sign(std::string_view text, std::string_view sign) {
  if (sign.size() < 2 || text.size() < sign.size()) return text.find(sign);
  const std::size_t distance = sign.size() - 1;
  const std::size_t places = text.size() - distance;
  const std::uint64_t first = eight_of(sign.front());
  const std::uint64_t last = eight_of(sign.back());
  for (std::size_t begin = 0; begin < places; begin += kBlock) {
    const std::size_t end = std::min(begin + kBlock, places);
    if (end >= kBlock) {
      // A last block that is not whole begins within the one before.
      const char* const block = text.data() + end - kBlock;
      // A byte is zero where both ends of the sign stand.
      if (!has_zero_byte((word_at(block) ^ first) | (word_at(block + distance) ^ last))) continue;
    }
    for (std::size_t at = begin; at < end; ++at) {
      const bool both = text[at] == sign.front() && text[at + distance] == sign.back();
      if (both && text.substr(at, sign.size()) == sign) return at;
    }
  }
  return std::string_view::npos;
}

}  // namespace dateline

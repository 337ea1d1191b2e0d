// SPDX-License-Identifier: GPL-2.0-or-later
// Blocks of places, in a loop that compilers turn into vector instructions.
#include "common/text/find.h"

#include <algorithm>
#include <cstddef>

namespace dateline {
namespace {

constexpr std::size_t kBlock = 32;

// Whether at one of the places of the block `first` stands, and `last` `distance` behind it.
bool may_begin(const char* block, std::size_t distance, char first, char last) {
  unsigned char found = 0;
  for (std::size_t i = 0; i < kBlock; ++i) {
    const bool both = (block[i] == first) & (block[i + distance] == last);
    found |= static_cast<unsigned char>(both);
  }
  return found != 0;
}

}  // namespace

std::size_t find_sign(std::string_view text, std::string_view sign) {
  if (sign.size() < 2 || text.size() < sign.size()) return text.find(sign);
  const std::size_t distance = sign.size() - 1;
  const std::size_t places = text.size() - distance;
  for (std::size_t begin = 0; begin < places; begin += kBlock) {
    const std::size_t end = std::min(begin + kBlock, places);
    const char* const block = text.data() + begin;
    const bool whole = end - begin == kBlock;
    if (whole && !may_begin(block, distance, sign.front(), sign.back())) continue;
    for (std::size_t at = begin; at < end; ++at) {
      const bool both = text[at] == sign.front() && text[at + distance] == sign.back();
      if (both && text.substr(at, sign.size()) == sign) return at;
    }
  }
  return std::string_view::npos;
}

}  // namespace dateline

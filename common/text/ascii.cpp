// SPDX-License-Identifier: GPL-2.0-or-later
// Counts words sixteen bytes at a time.
#include "common/text/ascii.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>

#include "common/text/find.h"

namespace dateline::ascii {
namespace {

// is_space for each byte: all bits set, or none.
auto spaces_at(const char* at) {
  ByteBlock block;
  std::memcpy(&block, at, sizeof block);
  return (block == ' ') | (block == '\t') | (block == '\n') | (block == '\f') | (block == '\r');
}

// The number of words that begin in `blocks` blocks from `at` on, given the byte before. Each byte
// lane counts separately, up to 255.
std::size_t begins_in(const char* at, std::size_t blocks) {
  ByteBlock sums{};
  for (std::size_t i = 0; i < blocks; ++i, at += sizeof sums) {
    sums -= reinterpret_cast<ByteBlock>(spaces_at(at - 1) & ~spaces_at(at));
  }
  std::array<unsigned char, sizeof sums> counts{};
  std::memcpy(counts.data(), &sums, sizeof sums);
  return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

}  // namespace

std::size_t words(std::string_view text) {
  // A word begins after white space or at the start.
  std::size_t count = !text.empty() && !is_space(text.front()) ? 1 : 0;
  std::size_t at = 1;
  while (at + sizeof(ByteBlock) <= text.size()) {
    const std::size_t blocks = std::min<std::size_t>((text.size() - at) / sizeof(ByteBlock), 255);
    count += begins_in(text.data() + at, blocks);
    at += blocks * sizeof(ByteBlock);
  }
  for (; at < text.size(); ++at) {
    if (is_space(text[at - 1]) && !is_space(text[at])) ++count;
  }
  return count;
}

}  // namespace dateline::ascii

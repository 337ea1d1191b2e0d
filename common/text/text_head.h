// SPDX-License-Identifier: GPL-2.0-or-later
// Compares texts by their first bytes.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace dateline {

/// The first eight bytes of `text`, padded with zeros, as a number with the same order: texts whose
/// heads differ need no further comparison.
[[nodiscard]] inline std::uint64_t text_head(std::string_view text) {
  std::uint64_t head = 0;
  std::memcpy(&head, text.data(), std::min(text.size(), sizeof head));
  if constexpr (std::endian::native == std::endian::little) head = __builtin_bswap64(head);
  return head;
}

}  // namespace dateline

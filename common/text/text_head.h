// SPDX-License-Identifier: GPL-2.0-or-later
// Comparing texts by their first bytes.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace dateline {

/// The first eight bytes of `text`, zeros behind a shorter one, as a number that sorts as they do:
/// what differs in it need not be compared as text.
[[nodiscard]] inline std::uint64_t text_head(std::string_view text) {
  std::uint64_t head = 0;
  std::memcpy(&head, text.data(), std::min(text.size(), sizeof head));
  if constexpr (std::endian::native == std::endian::little) head = __builtin_bswap64(head);
  return head;
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers and texts in keys and tags of glass tables (docs/glass-format.md).
#pragma once

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::glass {

/// Unsigned LEB128: seven bits a byte, the lowest first.
inline void append_number(std::string& out, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7U) out.push_back(static_cast<char>(value | 0x80U));
  out.push_back(static_cast<char>(value));
}

/// The longest that `put_number` writes.
inline constexpr std::size_t kLongestNumber = 10;

/// The same at `at`, where there is room; returns the end.
inline char* put_number(char* at, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7U) *at++ = static_cast<char>(value | 0x80U);
  *at++ = static_cast<char>(value);
  return at;
}

/// A number whose bytes sort as it does: two bytes below 2^15, else as many ones as bytes follow
/// the second, a zero, and the number, most significant first.
inline void append_sortable(std::string& out, std::uint32_t value) {
  if (value < 0x8000) {
    out.push_back(static_cast<char>(value >> 8U));
    out.push_back(static_cast<char>(value));
    return;
  }
  const auto bytes = static_cast<unsigned>(std::bit_width(value) + 5) / 7;
  const std::uint64_t mark = (0xFFULL << (10 - bytes)) & 0xFFU;
  const std::uint64_t marked = value | (mark << (8 * (bytes - 1)));
  for (unsigned byte = bytes; byte-- > 0;) out.push_back(static_cast<char>(marked >> (8 * byte)));
}

/// A text in a key: a zero byte in it is followed by 0xFF.
inline void append_key_text(std::string& out, std::string_view text) {
  for (const char byte : text) {
    out.push_back(byte);
    if (byte == '\0') out.push_back('\xFF');
  }
}

}  // namespace dateline::glass

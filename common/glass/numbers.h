// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers and texts as glass tables encode them in keys and tags (docs/glass-format.md), for
// example
//
//   number 300 (LEB128)   ac 02          sortable 300   01 2c
//   key text "a\0b"       61 00 ff 62
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

/// The largest size that `put_number` writes.
inline constexpr std::size_t kLongestNumber = 10;

/// The same at `at`, which must have room; returns the end.
inline char* put_number(char* at, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7U) *at++ = static_cast<char>(value | 0x80U);
  *at++ = static_cast<char>(value);
  return at;
}

/// Removes a number from the beginning of `bytes`. Returns false if there is none.
inline bool read_number(std::string_view& bytes, std::uint64_t& value) {
  value = 0;
  unsigned shift = 0;
  for (std::size_t i = 0; i < bytes.size() && shift < 64; ++i, shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    value |= std::uint64_t{byte & 0x7FU} << shift;
    if (byte >= 0x80) continue;
    bytes.remove_prefix(i + 1);
    return true;
  }
  return false;
}

/// A number whose bytes sort like its value: two bytes below 2^15; else as many one bits as bytes
/// follow the second, a zero bit, and the number, most significant byte first.
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

/// Reads such a number, which must be all of `bytes`. Returns false if it is invalid.
inline bool read_sortable(std::string_view bytes, std::uint32_t& value) {
  if (bytes.size() < 2 || bytes.size() > 5) return false;
  const auto first = static_cast<unsigned char>(bytes[0]);
  if (static_cast<std::size_t>(std::countl_one(first)) != bytes.size() - 2) return false;
  std::uint64_t number = first & (0x1FFU >> (bytes.size() - 1));
  for (const char byte : bytes.substr(1)) number = number << 8U | static_cast<unsigned char>(byte);
  if (number > 0xFFFFFFFF) return false;
  value = static_cast<std::uint32_t>(number);
  return true;
}

/// A text in a key: each zero byte is followed by 0xFF.
inline void append_key_text(std::string& out, std::string_view text) {
  for (const char byte : text) {
    out.push_back(byte);
    if (byte == '\0') out.push_back('\xFF');
  }
}

/// Reads such a text, which must be all of `bytes`, into `text`. Returns false if it is invalid.
inline bool read_key_text(std::string_view bytes, std::string& text) {
  text.clear();
  while (!bytes.empty()) {
    text.push_back(bytes[0]);
    const bool is_zero = bytes[0] == '\0';
    if (is_zero && (bytes.size() < 2 || bytes[1] != '\xFF')) return false;
    bytes.remove_prefix(is_zero ? 2 : 1);
  }
  return true;
}

}  // namespace dateline::glass

// SPDX-License-Identifier: GPL-2.0-or-later
// Finding bytes and signs in text that seldom has them.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace dateline {

/// Where `sign` stands first in `text`; npos if nowhere: `text.find(sign)`. That one stops at each
/// byte that is the sign's first; this one looks for first and last byte at once, many places at a
/// time, so a sign may begin with a blank or a frequent letter.
[[nodiscard]] std::size_t find_sign(std::string_view text, std::string_view sign);

/// Whether `sign` stands in `text`.
[[nodiscard]] inline bool has_sign(std::string_view text, std::string_view sign) {
  return find_sign(text, sign) != std::string_view::npos;
}

/// Sixteen bytes that are compared at once, by whatever instructions the processor has for that.
using ByteBlock = unsigned char __attribute__((vector_size(16)));

/// Looks for one byte (see find_byte).
template <char kByte>
inline constexpr auto kIsByte = [](auto c) { return c == static_cast<unsigned char>(kByte); };

/// Looks for the bytes of all characters that are not ASCII.
inline constexpr auto kIsWide = [](auto c) { return c >= 0x80; };

/// Where the first byte from `at` on stands that one of `is` is true of; the end of `text` if
/// nowhere. Each of `is` takes an unsigned char or a ByteBlock, and compares.
template <typename... Is>
[[nodiscard]] std::size_t find_byte(std::string_view text, std::size_t at, const Is&... is) {
  for (; at + sizeof(ByteBlock) <= text.size(); at += sizeof(ByteBlock)) {
    ByteBlock block;
    std::memcpy(&block, text.data() + at, sizeof block);
    const auto found = (is(block) | ...);
    std::array<std::uint64_t, 2> halves{};
    std::memcpy(halves.data(), &found, sizeof found);
    if ((halves[0] | halves[1]) == 0) continue;
    if constexpr (std::endian::native != std::endian::little) break;
    const std::size_t half = halves[0] == 0 ? 1 : 0;
    return at + 8 * half + static_cast<std::size_t>(std::countr_zero(halves[half])) / 8;
  }
  const auto is_one = [&](char c) { return (is(static_cast<unsigned char>(c)) || ...); };
  while (at < text.size() && !is_one(text[at])) ++at;
  return at;
}

/// How words of a list begin: their first two bytes. Asked before the list is, which is slower.
class WordOpenings {
 public:
  /// Adds a word of at least one byte.
  constexpr void add(std::string_view word) {
    seconds_[byte(word[0])] |= word.size() == 1 ? kAny : bit(word[1]);
  }

  /// Whether `text` may begin with one of the words; where this says no, it does not.
  [[nodiscard]] constexpr bool may_open(std::string_view text) const {
    if (text.empty()) return false;
    const std::uint64_t seconds = seconds_[byte(text[0])];
    return text.size() == 1 ? seconds == kAny : (seconds & bit(text[1])) != 0;
  }

 private:
  static constexpr unsigned char byte(char c) { return static_cast<unsigned char>(c); }
  static constexpr std::uint64_t kAny = ~std::uint64_t{0};
  // The lowest six bits of the second byte number a bit.
  static constexpr std::uint64_t bit(char c) { return std::uint64_t{1} << (byte(c) & 63U); }

  std::array<std::uint64_t, 256> seconds_{};
};

}  // namespace dateline

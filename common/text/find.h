// SPDX-License-Identifier: GPL-2.0-or-later
// Finds bytes and signs that are rare in a text, many places at a time.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace dateline {

/// `text.find(sign)`, but faster: string_view::find stops at every byte that equals the sign's
/// first one, while this compares the first and last byte at many places at once. So a sign may
/// begin with a blank or a frequent letter.
[[nodiscard]] std::size_t find_sign(std::string_view text, std::string_view sign);

/// Whether `text` contains `sign`.
[[nodiscard]] inline bool has_sign(std::string_view text, std::string_view sign) {
  return find_sign(text, sign) != std::string_view::npos;
}

/// Sixteen bytes, compared at once with the vector instructions of the processor.
using ByteBlock = unsigned char __attribute__((vector_size(16)));

/// A predicate for find_byte(): one byte.
template <char kByte>
inline constexpr auto kIsByte = [](auto c) { return c == static_cast<unsigned char>(kByte); };

/// A predicate for find_byte(): all bytes outside ASCII.
inline constexpr auto kIsWide = [](auto c) { return c >= 0x80; };

/// The offset of the first byte from `at` on that satisfies one of the predicates `is`; the end of
/// `text` if none does. A predicate compares an unsigned char or a ByteBlock.
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

/// A filter in front of a list of words, by their first two bytes; faster than asking the list.
class WordOpenings {
 public:
  /// Adds a word of at least one byte.
  constexpr void add(std::string_view word) {
    seconds_[byte(word[0])] |= word.size() == 1 ? kAny : bit(word[1]);
  }

  /// Whether `text` may begin with one of the words; false is certain.
  [[nodiscard]] constexpr bool may_open(std::string_view text) const {
    if (text.empty()) return false;
    const std::uint64_t seconds = seconds_[byte(text[0])];
    return text.size() == 1 ? seconds == kAny : (seconds & bit(text[1])) != 0;
  }

 private:
  static constexpr unsigned char byte(char c) { return static_cast<unsigned char>(c); }
  static constexpr std::uint64_t kAny = ~std::uint64_t{0};
  // The lowest six bits of the second byte select a bit.
  static constexpr std::uint64_t bit(char c) { return std::uint64_t{1} << (byte(c) & 63U); }

  std::array<std::uint64_t, 256> seconds_{};
};

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Finding signs in text that seldom has them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
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

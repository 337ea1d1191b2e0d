// SPDX-License-Identifier: GPL-2.0-or-later
// Classes of ASCII bytes for the scanner.
#pragma once

#include <array>
#include <cstddef>

namespace dateline {

/// The class of a byte; `not_ascii` is part of a longer character.
enum class Ascii : unsigned char { separator, lower, upper, digit, not_ascii };

inline constexpr std::array<Ascii, 256> kAscii = [] {
  std::array<Ascii, 256> table{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = Ascii::lower;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) table[c] = Ascii::upper;
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = Ascii::digit;
  for (std::size_t c = 0x80; c < 0x100; ++c) table[c] = Ascii::not_ascii;
  return table;
}();

[[nodiscard]] inline Ascii ascii_class(char c) { return kAscii[static_cast<unsigned char>(c)]; }

[[nodiscard]] inline bool is_ascii_digit(char c) { return ascii_class(c) == Ascii::digit; }
[[nodiscard]] inline bool is_ascii_letter(char c) {
  return ascii_class(c) == Ascii::lower || ascii_class(c) == Ascii::upper;
}

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// Reads and writes UTF-8, one code point at a time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::utf8 {

inline constexpr char32_t kReplacement = 0xFFFD;

/// A decoded code point and the bytes it took.
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 1;
  bool valid = true;  ///< if false, `size` bytes are not UTF-8 and `value` is U+FFFD
};

/// The code point at `offset` < text.size(). Ill-formed bytes give U+FFFD and the size of the
/// maximal ill-formed part (Unicode 15, section 3.9, table 3-8: at least one byte).
[[nodiscard]] CodePoint decode(std::string_view text, std::size_t offset);

/// Appends a code point to `out`; surrogates and values past U+10FFFF append U+FFFD.
void append(std::string& out, char32_t code_point);

/// The length of the longest well-formed prefix, in bytes.
[[nodiscard]] std::size_t valid_prefix(std::string_view text);

/// The number of code points of well-formed `text`.
[[nodiscard]] std::size_t code_points(std::string_view text);

/// All code points of `text`, ill-formed parts as U+FFFD.
[[nodiscard]] std::u32string decoded(std::string_view text);

/// Whether `byte` begins a code point, that is, is not a continuation byte.
[[nodiscard]] constexpr bool is_boundary(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

}  // namespace dateline::utf8

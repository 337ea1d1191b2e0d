// SPDX-License-Identifier: GPL-2.0-or-later
// Charsets that bytes show by themselves: byte order marks, UTF-16 without one, the escape
// sequences of ISO-2022-JP.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

struct CharsetMark {
  std::string_view charset;  ///< empty if there is none
  std::size_t size = 0;      ///< bytes of the mark
};

/// The byte order mark that `bytes` begin with.
[[nodiscard]] CharsetMark byte_order_mark(std::string_view bytes);

/// The UTF-16 or UTF-32 that text beginning with `bytes` is in, by its mark or by where the zero
/// bytes of its ASCII characters are; an empty charset if it is in neither.
[[nodiscard]] CharsetMark wide_charset(std::string_view bytes);

/// Whether `bytes` are ASCII with the escape sequences that ISO-2022-JP begins Japanese with.
[[nodiscard]] bool is_iso_2022_jp(std::string_view bytes);

}  // namespace dateline

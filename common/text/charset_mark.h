// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises charsets from the bytes alone: byte order marks, UTF-16 without one, the escape
// sequences of ISO-2022-JP.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

struct CharsetMark {
  std::string_view charset;  ///< empty if there is no mark
  std::size_t size = 0;      ///< bytes of the mark
};

/// The byte order mark at the beginning of `bytes`.
[[nodiscard]] CharsetMark byte_order_mark(std::string_view bytes);

/// The byte order mark of UTF-8, and `text` without it.
inline constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
[[nodiscard]] constexpr std::string_view without_utf8_mark(std::string_view text) {
  return text.starts_with(kUtf8Mark) ? text.substr(kUtf8Mark.size()) : text;
}

/// The UTF-16 or UTF-32 variant of a text that begins with `bytes`, from its mark or the positions
/// of zero bytes of ASCII characters; an empty charset if it is neither.
[[nodiscard]] CharsetMark wide_charset(std::string_view bytes);

/// Whether `bytes` are ASCII with the escape sequences that start Japanese in ISO-2022-JP.
[[nodiscard]] bool is_iso_2022_jp(std::string_view bytes);

}  // namespace dateline

// SPDX-License-Identifier: GPL-2.0-or-later
// ASCII letters and white space, independent of the locale.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::ascii {

[[nodiscard]] constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

[[nodiscard]] constexpr bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// Space, tab, line feed, form feed and carriage return: the white space of HTML.
[[nodiscard]] constexpr bool is_space(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r';
}

[[nodiscard]] constexpr char lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}

/// `text` with A-Z in lower case and all other bytes unchanged.
[[nodiscard]] inline std::string lower(std::string_view text) {
  std::string result(text);
  for (char& byte : result) byte = lower(byte);
  return result;
}

/// `text` without the white space at its ends.
[[nodiscard]] constexpr std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

/// `text` with each run of white space as one space, and none at its ends.
[[nodiscard]] inline std::string one_line(std::string_view text) {
  std::string line;
  for (const char byte : trim(text)) {
    if (!is_space(byte)) {
      line.push_back(byte);
    } else if (line.back() != ' ') {
      line.push_back(' ');
    }
  }
  return line;
}

/// The number of runs of anything but white space in `text`.
[[nodiscard]] std::size_t words(std::string_view text);

}  // namespace dateline::ascii

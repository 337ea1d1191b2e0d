// SPDX-License-Identifier: GPL-2.0-or-later
// Examines only the beginning of the bytes, except for escapes.
#include "common/text/charset_mark.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

struct Row {
  std::string_view bytes;
  std::string_view charset;
};

// UTF-32LE is before UTF-16LE, whose mark is the beginning of its own.
constexpr std::array<Row, 5> kMarks{{{kUtf8Mark, "utf-8"},
                                     {{"\xFF\xFE\0\0", 4}, "utf-32le"},
                                     {{"\0\0\xFE\xFF", 4}, "utf-32be"},
                                     {{"\xFF\xFE", 2}, "utf-16le"},
                                     {{"\xFE\xFF", 2}, "utf-16be"}}};

bool is_text_byte(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value >= 0x20 || byte == '\t' || byte == '\n' || byte == '\r';
}

/// The pairs of a zero byte at `zero` (0 or 1) and another byte, by what the other is.
struct Pairs {
  std::size_t text = 0;     // a character of text
  std::size_t no_text = 0;  // control characters and zeros
};

Pairs pairs_of(std::string_view bytes, std::size_t zero) {
  Pairs pairs;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    if (bytes[at + zero] != '\0') continue;
    ++(is_text_byte(bytes[at + 1 - zero]) ? pairs.text : pairs.no_text);
  }
  return pairs;
}

}  // namespace

CharsetMark byte_order_mark(std::string_view bytes) {
  for (const Row& row : kMarks) {
    if (bytes.starts_with(row.bytes)) return {row.charset, row.bytes.size()};
  }
  return {};
}

CharsetMark wide_charset(std::string_view bytes) {
  constexpr std::size_t kSearched = 4096;
  constexpr std::size_t kLeastPairs = 8;  // fewer zero bytes may be dirt in other text
  constexpr std::size_t kShare = 16;      // of all pairs: blanks and line ends alone are more
  const CharsetMark mark = byte_order_mark(bytes);
  if (!mark.charset.empty()) return mark.charset == "utf-8" ? CharsetMark{} : mark;
  bytes = bytes.substr(0, kSearched);
  const Pairs big = pairs_of(bytes, 0);
  const Pairs little = pairs_of(bytes, 1);
  const bool is_little = little.text > big.text;
  const Pairs& most = is_little ? little : big;
  const Pairs& least = is_little ? big : little;
  const bool clear = (most.no_text + least.text + least.no_text) * kShare <= most.text;
  if (!clear || most.text < std::max(kLeastPairs, bytes.size() / (2 * kShare))) return {};
  return {is_little ? "utf-16le" : "utf-16be", 0};
}

bool is_iso_2022_jp(std::string_view bytes) {
  constexpr auto kJapanese = std::to_array<std::string_view>({"\x1B$B", "\x1B$@"});
  const bool escapes = std::ranges::any_of(kJapanese, [bytes](std::string_view escape) {
    return bytes.find(escape) != std::string_view::npos;
  });
  return escapes && std::ranges::all_of(
                        bytes, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

}  // namespace dateline

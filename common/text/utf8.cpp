// SPDX-License-Identifier: GPL-2.0-or-later
// UTF-8 by the table of well-formed byte sequences (Unicode 15, table 3-7).
#include "common/text/utf8.h"

#include <cstdint>
#include <cstring>

namespace dateline::utf8 {
namespace {

unsigned char byte_at(std::string_view text, std::size_t offset) {
  return static_cast<unsigned char>(text[offset]);
}

constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;

// The eight bytes from `offset` on; nothing done with them depends on their order.
std::uint64_t word_at(std::string_view text, std::size_t offset) {
  std::uint64_t word = 0;
  std::memcpy(&word, text.data() + offset, 8);
  return word;
}

// The end of the run of ASCII from `offset` on.
std::size_t ascii_end(std::string_view text, std::size_t offset) {
  while (offset + 16 <= text.size() &&
         ((word_at(text, offset) | word_at(text, offset + 8)) & kHighBits) == 0) {
    offset += 16;
  }
  while (offset < text.size() && byte_at(text, offset) < 0x80) ++offset;
  return offset;
}

struct Lead {
  std::size_t size;   // of a well-formed sequence; 0: no lead byte
  unsigned char low;  // the second byte's range
  unsigned char high;
  char32_t bits;
};

Lead lead_of(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {2, 0x80, 0xBF, byte & 0x1FU};
  if (byte == 0xE0) return {3, 0xA0, 0xBF, 0};
  if (byte == 0xED) return {3, 0x80, 0x9F, 0xD};
  if (byte >= 0xE1 && byte <= 0xEF) return {3, 0x80, 0xBF, byte & 0x0FU};
  if (byte == 0xF0) return {4, 0x90, 0xBF, 0};
  if (byte >= 0xF1 && byte <= 0xF3) return {4, 0x80, 0xBF, byte & 0x07U};
  if (byte == 0xF4) return {4, 0x80, 0x8F, 4};
  return {0, 0, 0, 0};
}

}  // namespace

CodePoint decode(std::string_view text, std::size_t offset) {
  const unsigned char first = byte_at(text, offset);
  if (first < 0x80) return {first, 1, true};
  const Lead lead = lead_of(first);
  if (lead.size == 0) return {kReplacement, 1, false};
  char32_t value = lead.bits;
  for (std::size_t i = 1; i < lead.size; ++i) {
    if (offset + i >= text.size()) return {kReplacement, i, false};
    const unsigned char next = byte_at(text, offset + i);
    const unsigned char low = i == 1 ? lead.low : 0x80;
    const unsigned char high = i == 1 ? lead.high : 0xBF;
    if (next < low || next > high) return {kReplacement, i, false};
    value = (value << 6U) | (next & 0x3FU);
  }
  return {value, lead.size, true};
}

void append(std::string& out, char32_t code_point) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) {
    code_point = kReplacement;
  }
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0U | (code_point >> 6U));
    put(0x80U | (code_point & 0x3FU));
  } else if (code_point < 0x10000) {
    put(0xE0U | (code_point >> 12U));
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  } else {
    put(0xF0U | (code_point >> 18U));
    put(0x80U | ((code_point >> 12U) & 0x3FU));
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  }
}

std::size_t valid_prefix(std::string_view text) {
  std::size_t offset = 0;
  while (true) {
    offset = ascii_end(text, offset);
    while (offset < text.size() && byte_at(text, offset) >= 0x80) {
      const CodePoint code_point = decode(text, offset);
      if (!code_point.valid) return offset;
      offset += code_point.size;
    }
    if (offset == text.size()) return offset;
  }
}

std::size_t code_points(std::string_view text) {
  std::size_t continuations = 0;
  std::size_t offset = 0;
  for (; offset + 8 <= text.size(); offset += 8) {
    // A continuation byte is 10xxxxxx: its highest bit, and not the one below.
    const std::uint64_t word = word_at(text, offset);
    const std::uint64_t bits = (word & ~(word << 1U) & kHighBits) >> 7U;
    continuations += (bits * 0x0101010101010101ULL) >> 56U;  // the sum of the eight bytes
  }
  for (; offset < text.size(); ++offset) {
    if (!is_boundary(text[offset])) ++continuations;
  }
  return text.size() - continuations;
}

std::u32string decoded(std::string_view text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint read = decode(text, at);
    letters.push_back(read.value);
    at += read.size;
  }
  return letters;
}

}  // namespace dateline::utf8

// SPDX-License-Identifier: GPL-2.0-or-later
// The forward index: the words of each passage, in order, as the value Slot::words. Ranking counts
// words in it, and phrases and NEAR find positions in it. Three bytes per word: for "fire at the
// counter-terrorism branch" the words are
//
//   fire 0 | at 1 | the 2 | counter 3 | (step 0) counterterror 3 | terror 4 | branch 5
//
// each as 24 bits of the hash of its stem. Positions follow from the order; a number below 256 is
// a step other than 1, such as the 0 before a joined form.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "common/analysis/token.h"

namespace dateline {

/// The hash of a stem. 24 bits of it, its code, represent the stem in a passage.
using StemHash = std::uint64_t;
[[nodiscard]] StemHash stem_hash(std::string_view stem);

/// The salt selects the bits of the code: those from this byte on. A passage takes the first salt
/// that gives all its stems different codes, so a stem that is in the passage is never mistaken for
/// another.
inline constexpr unsigned kSalts = 6;

using StemCode = std::uint32_t;
[[nodiscard]] inline StemCode stem_code(StemHash hash, unsigned salt) {
  constexpr StemCode kFirst = 256;  // lower numbers are steps
  const StemCode code = static_cast<StemCode>(hash >> (8 * salt)) & 0xFFFFFFU;
  return code < kFirst ? code + kFirst : code;
}

/// The words of a text: three bytes per token, lowest first. A number below 256 is not a token but
/// the step from the last position to the next, if that is not 1: 0 before a joined form, more
/// after a line end. 254 is a step of 0 before a second term of the last word; 255 says that the
/// step follows in three more bytes.
class ForwardWords {
 public:
  ForwardWords() = default;
  explicit ForwardWords(std::string_view bytes) : bytes_(bytes) {}

  /// Calls `use(code, position, joined)` for every token; the first word is at position `first`.
  template <typename Use>
  void for_each(std::uint32_t first, const Use& use) const {
    std::uint32_t position = first - 1;
    std::uint32_t step = 1;
    bool joined = false;
    for (std::size_t at = 0; at + kBytes <= bytes_.size(); at += kBytes) {
      const std::uint32_t number = number_at(at);
      if (number < kSamePlace) {
        step = number;
        joined = number == 0;
      } else if (number == kSamePlace) {
        step = 0;
      } else if (number == kFarStep && at + 2 * kBytes <= bytes_.size()) {
        step = number_at(at += kBytes);
      } else {
        position += step;
        use(StemCode{number}, position, joined);
        step = 1;
        joined = false;
      }
    }
  }
  /// The number of tokens.
  [[nodiscard]] std::uint32_t size() const {
    std::uint32_t count = 0;
    for_each(0, [&](StemCode, std::uint32_t, bool) { ++count; });
    return count;
  }
  /// The position of the last token if the first word is at position 0.
  [[nodiscard]] std::uint32_t last_position() const {
    std::uint32_t last = 0;
    for_each(0, [&](StemCode, std::uint32_t position, bool) { last = position; });
    return last;
  }
  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  [[nodiscard]] bool empty() const { return bytes_.empty(); }

  static constexpr std::size_t kBytes = 3;
  static constexpr std::uint32_t kSamePlace = 254;
  static constexpr std::uint32_t kFarStep = 255;
  static constexpr std::uint32_t kFarthest = 0xFFFFFF;

 private:
  [[nodiscard]] std::uint32_t number_at(std::size_t at) const {
    const auto byte = [&](std::size_t i) {
      return std::uint32_t{static_cast<unsigned char>(bytes_[at + i])} << (8 * i);
    };
    return byte(0) | byte(1) | byte(2);
  }

  std::string_view bytes_;
};

/// Appends the bytes of tokens. `code_of(n)` is the code of the stem of token n, from 0.
template <typename CodeOf>
void append_words(std::string& bytes, std::span<const Token> tokens, const CodeOf& code_of) {
  constexpr std::size_t kMostOfToken = 3 * ForwardWords::kBytes;
  const std::size_t before = bytes.size();
  bytes.resize(before + kMostOfToken * tokens.size());
  char* to = bytes.data() + before;
  const auto append = [&to](std::uint32_t number) {
    *to++ = static_cast<char>(number);
    *to++ = static_cast<char>(number >> 8U);
    *to++ = static_cast<char>(number >> 16U);
  };
  std::uint32_t last = 0xFFFFFFFF;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::uint32_t step = tokens[i].position - last;
    if (step == 0 && !tokens[i].joined) {
      append(ForwardWords::kSamePlace);
    } else if (step != 1) {
      if (step >= ForwardWords::kSamePlace) append(ForwardWords::kFarStep);
      append(std::min(step, ForwardWords::kFarthest));
    }
    append(code_of(i));
    last = tokens[i].position;
  }
  bytes.resize(static_cast<std::size_t>(to - bytes.data()));
}

/// A passage in the forward index.
struct ForwardText {
  std::uint32_t place = 0;          ///< place in the article's text, from 1; 0 for the title
  unsigned salt = 0;                ///< selects the bits of its codes
  std::uint32_t title_content = 0;  ///< words of the title that are not stop words
  std::uint32_t text_content = 0;   ///< the same of the text
  ForwardWords title;               ///< only if an article has a single record; else empty
  ForwardWords text;

  /// The position of the title's first word if the text's first word is at 0.
  [[nodiscard]] std::uint32_t title_position() const {
    return text.last_position() + kParagraphGap;
  }
};

[[nodiscard]] std::string encode(const ForwardText& text);
/// The inverse of `encode`; refers to `value`. Throws Error(bad_index) on damaged data.
[[nodiscard]] ForwardText decode_forward(std::string_view value);

}  // namespace dateline

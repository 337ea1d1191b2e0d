// SPDX-License-Identifier: GPL-2.0-or-later
// What the rules for zones know of one paragraph, found in one look at it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "indexer/article/zones/phrases.h"

namespace dateline::zones {

/// Facts of a paragraph ("line"). Of one of over 400 bytes: how it opens and ends, and that its
/// words are many; it has neither digits nor marks then.
struct Line {
  static constexpr std::size_t kManyWords = 64;

  std::string_view text;        ///< without bullet and opening bracket
  std::array<char, 80> head{};  ///< how `text` begins, folded (fold_head)
  std::uint8_t head_size = 0;
  std::uint8_t words = 0;  ///< at most kManyWords; two ideographs or kana are a word
  bool has_word = false;   ///< has a letter or a digit
  bool has_digit = false;
  bool has_marks = false;      ///< | > · » › or blanks in a row: what parts links
  bool bullet = false;         ///< opens as an item of a list
  bool opens_bracket = false;  ///< opens with a bracket
  bool ends_sentence = false;  ///< ends with . ! ? or its like, quotes and brackets aside
  bool cut_off = false;        ///< ends with "..." or "…"
  PhraseGroup phrase = PhraseGroup::none;
  std::size_t begin = 0;  ///< bytes of the article's text before it

  /// `text` folded, as far as it is kept: of a line of more than kMostPhraseWords words nothing.
  [[nodiscard]] std::string_view folded() const { return {head.data(), head_size}; }
  /// Whether it reads as prose: a full sentence of some length.
  [[nodiscard]] bool is_prose() const { return words >= 12 && ends_sentence && !cut_off; }
};

/// The facts of `text`, the paragraph that begins `begin` bytes into its article.
[[nodiscard]] Line line_of(std::string_view text, std::size_t begin);

/// Folds how `text` begins into `out`: lower case (ASCII, Latin-1, Cyrillic), straight apostrophes,
/// a run of blanks as one, a run of digits as '#'. Returns the size.
[[nodiscard]] std::size_t fold_head(std::string_view text, std::array<char, 80>& out);

/// Whether `text` ends as a sentence does, quotes and brackets behind it aside.
[[nodiscard]] bool ends_as_sentence(std::string_view text);

}  // namespace dateline::zones

// SPDX-License-Identifier: GPL-2.0-or-later
// Tokens: the analyzer's output, each with its place and its form. "The U.S. buys" gives
//
//   the [0, 3) position 0 | u.s. [4, 8) position 1 | buy [9, 13) position 2
#pragma once

#include <cstdint>

namespace dateline {

/// The number of a surface form, and of a stem, within one Analyzer.
using FormId = std::uint32_t;
using StemId = std::uint32_t;

/// One token. Tokens are ordered by `begin`. A joined form (see Analyzer) follows the first of its
/// parts and spans both. A second term of a word (a pair, an acronym, a word without its prefix)
/// follows the first one, at the same position.
struct Token {
  std::uint32_t begin = 0;  ///< bytes of the text, half-open
  std::uint32_t end = 0;
  std::uint32_t position = 0;  ///< from 0; +1 per word, +kParagraphGap per line end
  FormId form = 0;
  StemId stem = 0;
  bool capital : 1 = false;         ///< begins with an upper-case letter
  bool all_capitals : 1 = false;    ///< two letters or more, all upper case
  bool opens_sentence : 1 = false;  ///< first word of the text or after . ! ? : or a quotation mark
  bool joined : 1 = false;          ///< both parts of a hyphenated word as one
  bool stop_word : 1 = false;
  bool pair : 1 = false;  ///< second term: a character of a script without blanks and the next one
  bool acronym : 1 = false;  ///< second term: a word in capitals that looks like a stop word
  bool bare : 1 = false;     ///< second term: a word without a possible prefix
};

/// Positions skipped at a line end, so that phrases and NEAR never cross paragraphs.
inline constexpr std::uint32_t kParagraphGap = 100;

}  // namespace dateline

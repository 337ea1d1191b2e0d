// SPDX-License-Identifier: GPL-2.0-or-later
// Guesses the charset of bytes without a valid declaration.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

struct CharsetGuess {
  std::string charset;    ///< canonical
  bool doubtful = false;  ///< decoded with it, the bytes do not look like words
};

/// Guesses the charset of bytes that are not well-formed UTF-8.
[[nodiscard]] CharsetGuess guessed_charset(std::string_view bytes);

}  // namespace dateline

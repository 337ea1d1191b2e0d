// SPDX-License-Identifier: GPL-2.0-or-later
// Which charset bytes look like, where nobody says.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

struct CharsetGuess {
  std::string charset;    ///< canonical
  bool doubtful = false;  ///< read by it, the bytes do not look like words
};

/// What charset bytes that are not well-formed UTF-8 look like.
[[nodiscard]] CharsetGuess guessed_charset(std::string_view bytes);

}  // namespace dateline

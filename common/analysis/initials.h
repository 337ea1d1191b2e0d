// SPDX-License-Identifier: GPL-2.0-or-later
// Letters that stand for words: "U.N.", "J. K." before a name, "Ph.D.".
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

struct Initials {
  std::size_t end = 0;    ///< behind the last letter and its stop; 0 where there are no initials
  std::size_t chain = 0;  ///< where the letters with stops end; no part of these is initials either
};

/// The initials that begin with the letter at `at`, the first of a word: two single letters or
/// more, a stop after each, which the last may lack. Blanks may stand between capitals, as long as
/// the first two have one. One part may be that of a degree (Ph, Sc, Phil…).
[[nodiscard]] Initials initials_at(std::string_view text, std::size_t at);

}  // namespace dateline

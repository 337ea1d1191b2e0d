// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises initials: "U.N.", "J. K." before a name, "Ph.D.".
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

struct Initials {
  std::size_t end = 0;    ///< after the last letter and its stop; 0 if there are no initials
  std::size_t chain = 0;  ///< end of the letters with stops; no part of these is initials either
};

/// The initials that begin with the letter at `at`, the first of a word: two or more single
/// letters, each followed by a stop, which the last may lack. Capitals may be separated by blanks
/// if the first two are. One part may be a degree's (Ph, Sc, Phil…).
[[nodiscard]] Initials initials_at(std::string_view text, std::size_t at);

}  // namespace dateline
